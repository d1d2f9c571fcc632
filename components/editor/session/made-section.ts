import type { EditableSection, SectionDetails, SectionText } from '@/components/editor/editing-article';
import { countCharacters } from '@/lib/domain/article/count-characters';
import type { SectionRole } from '@/lib/domain/article/content';
import { anchorText } from '@/lib/document/anchor-text';

type Made = { id: string; version: number; role: SectionRole; text: SectionText };
type Kin = Pick<SectionDetails, 'topicIds' | 'ownerId' | 'departmentId'>;

/** A section that a command has just made, until the page's next text tells all of it; `kin` where it was cut off. */
export function madeSection(
  { id, version, role, text }: Made,
  savedAt: Date,
  { topicIds, ownerId, departmentId }: Kin = { topicIds: [], ownerId: null, departmentId: null },
): EditableSection {
  return {
    id,
    version,
    role,
    ...text,
    savedAt,
    savedBy: null,
    topicIds,
    owner: ownerId === null ? null : { id: ownerId, displayName: '' },
    department: departmentId === null ? null : { id: departmentId, name: '' },
    characterCount: countCharacters(anchorText(text.document.doc)),
    headingHint: '',
    guidance: '',
    targetLength: null,
    isRequired: false,
  };
}

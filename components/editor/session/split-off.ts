import { anchorText } from '@/lib/document/anchor-text';
import { countCharacters } from '@/lib/domain/article/count-characters';
import type { EditableSection, SectionText } from '@/components/editor/editing-article';
import type { SectionSession } from '@/components/editor/session/section-session';
import type { SectionRole } from '@/lib/domain/article/content';

type Made = { id: string; version: number; role: SectionRole; text: SectionText };

/** The section a split has just made, until the page says more of it: about what the other is about, by its owner. */
export function splitOff(
  from: SectionSession,
  { id, version, role, text }: Made,
  savedAt: Date,
): EditableSection {
  const { topicIds, ownerId, departmentId } = from.details.get();
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

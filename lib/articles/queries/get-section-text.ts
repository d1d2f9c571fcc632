import type { StoredDocument } from '@/lib/document/stored-document';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';
import { isId } from '@/lib/input/is-id';
import { readDocument } from '@/lib/articles/read-document';

export type CurrentText = {
  id: string;
  headingLines: string[];
  document: StoredDocument;
  characterCount: number;
  version: number;
  savedAt: Date;
  savedBy: { displayName: string } | null;
};

/**
 * A section's text as it stands, for the desk and for contributors of the section's own department.
 * @throws NotFound `section`
 */
export async function getSectionText(
  { actor, db }: Reading,
  { articleId, sectionId }: { articleId: string; sectionId: string },
): Promise<CurrentText> {
  if (!isId(articleId) || !isId(sectionId)) throw new NotFound('section');
  const section = await db.section.findFirst({
    where: { id: sectionId, articleId, removedAt: null, article: { deletedAt: null } },
    select: {
      id: true,
      headingLines: true,
      document: true,
      characterCount: true,
      version: true,
      savedAt: true,
      savedBy: { select: { displayName: true } },
      departmentId: true,
    },
  });
  if (!section) throw new NotFound('section');
  const { departmentId, document, ...text } = section;
  const isOwnDepartment =
    actor.kind === 'person' && departmentId !== null && departmentId === actor.departmentId;
  if (!can(actor, 'section.read', { isOwnDepartment }).allowed) throw new NotFound('section');
  return { ...text, document: readDocument(document) };
}

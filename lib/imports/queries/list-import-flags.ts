import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';

/** By the words it stood between when it came in; `sectionId` null: above the sections. */
export type ImportFlagToLookAt = {
  id: string;
  sectionId: string | null;
  kind: string;
  text: string;
  before: string;
  after: string;
};

/** What of the imports an article was made of nobody has looked at yet: these flags, and nothing else of the imports. */
export async function listImportFlags(
  { actor, db }: Reading,
  articleId: string,
): Promise<ImportFlagToLookAt[]> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) return [];
  return db.importFlag.findMany({
    where: { articleId, lookedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, sectionId: true, kind: true, text: true, before: true, after: true },
  });
}

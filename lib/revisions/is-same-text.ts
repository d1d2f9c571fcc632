import type { Reader } from '@/lib/db/client';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { revisionContent } from './revision-content';

type Hashed = { id: string; form: number; contentHash: string };

/** Whether two revisions show a reader the same, also where their hashes are of two forms. */
export async function isSameText(db: Reader, one: Hashed, other: Hashed): Promise<boolean> {
  if (one.form === other.form) return one.contentHash === other.contentHash;
  const revisions = await db.revision.findMany({
    where: { id: { in: [one.id, other.id] } },
    select: { content: true },
  });
  const hashes = revisions.map(({ content }) => contentHash(revisionContent(content), CURRENT_FORM));
  return new Set(hashes).size === 1;
}

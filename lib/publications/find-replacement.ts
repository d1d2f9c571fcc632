import type { Reader } from '@/lib/db/client';
import { IS_READABLE } from './readable';

export type Replacement = { year: number; slug: string; title: string };

const LONGEST_WAY = 50;

/**
 * What can be read in place of a replaced article: the publication named, or what that was replaced by in its turn.
 * Null when the way ends at one that is gone. It comes to an end: a replacement is live when it is named, so none
 * leads back.
 */
export async function findReplacement(db: Reader, publicationId: string | null): Promise<Replacement | null> {
  if (publicationId === null) return null;
  const [found] = await db.$queryRaw<Replacement[]>`
    WITH RECURSIVE way AS (
      SELECT id, "replacedById", 1 AS step FROM "Publication" WHERE id = ${publicationId}::uuid
      UNION ALL
      SELECT p.id, p."replacedById", way.step + 1 FROM way JOIN "Publication" p ON p.id = way."replacedById"
      WHERE way.step < ${LONGEST_WAY})
    SELECT p.year, p.slug, p.title FROM way JOIN "Publication" p ON p.id = way.id
    WHERE ${IS_READABLE}
    ORDER BY way.step LIMIT 1`;
  return found ?? null;
}

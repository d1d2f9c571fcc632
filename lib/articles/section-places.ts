import type { Reader } from '@/lib/db/client';

/** The section that holds a text; `isRemoved` when that section was removed together with the text. */
export type SectionPlace = { sectionId: string; isRemoved: boolean };

/**
 * Where the text of these sections is now, by section id. Usually that is the section itself; for a merged section it
 * is the one it was merged into, also after several merges.
 */
export async function sectionPlaces(
  db: Reader,
  ids: readonly (string | null)[],
): Promise<Map<string, SectionPlace>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.$queryRaw<(SectionPlace & { id: string })[]>`
    WITH RECURSIVE chain AS (
      SELECT id AS origin, id, "removedAt", "mergedIntoId" FROM "Section" WHERE id = ANY(${wanted}::uuid[])
      UNION ALL
      SELECT c.origin, s.id, s."removedAt", s."mergedIntoId"
      FROM chain c JOIN "Section" s ON s.id = c."mergedIntoId")
    SELECT origin AS id, id AS "sectionId", "removedAt" IS NOT NULL AS "isRemoved"
    FROM chain WHERE "mergedIntoId" IS NULL`;
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

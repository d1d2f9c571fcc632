import type { Reader } from '@/lib/db/client';

/** The section a text is in; `isRemoved`: and that has left the article with it. */
export type SectionPlace = { sectionId: string; isRemoved: boolean };

/**
 * Where the text of these sections is now, by their ids: as a rule in the section itself, that of a merged one in
 * the one it was merged into, however often.
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

import type { Reader } from '@/lib/db/client';

/** The section and all sections whose text was merged into it, directly or through other sections. */
export async function mergedSections(db: Reader, sectionId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE part AS (
      SELECT id FROM "Section" WHERE id = ${sectionId}::uuid
      UNION ALL
      SELECT s.id FROM part p JOIN "Section" s ON s."mergedIntoId" = p.id)
    SELECT id FROM part`;
  return rows.map(({ id }) => id);
}

import type { Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Whether a request `r` still waits for material, in SQL: nothing came, or not for each of its sections and none for all. */
export const IS_OWING = Prisma.sql`(
  NOT EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id)
  OR (NOT EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id AND m."sectionId" IS NULL)
    AND EXISTS (
      SELECT 1 FROM "RequestedSection" q JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL
      WHERE q."requestId" = r.id AND NOT EXISTS (
        SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id AND m."sectionId" = s.id))))`;

/** The requests of a season that stand and still wait for material, by id. */
export async function owingRequests(db: Reader, seasonId: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "MaterialRequest" r
    WHERE r."seasonId" = ${seasonId}::uuid AND r."cancelledAt" IS NULL AND ${IS_OWING}`;
  return new Set(rows.map(({ id }) => id));
}

import { Prisma } from '@/lib/db/generated/client';

/**
 * What such requests `r` ask, section by section and department by department, and how far each has come: rows of
 * "requestId", "seasonId", "departmentId", "sectionId" (null for a request that names none, which counts as one),
 * received, confirmed and overdue, to stand in a FROM.
 */
export function askedPairs(among: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT pair.*, NOT pair.received AND pair."dueAt" < ${now} AS overdue
    FROM (
      SELECT r.id AS "requestId", r."seasonId", r."departmentId", r."dueAt", asked."sectionId",
        EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id
          AND (m."sectionId" = asked."sectionId" OR m."sectionId" IS NULL OR asked."sectionId" IS NULL)) AS received,
        EXISTS (SELECT 1 FROM "Confirmation" c WHERE c."sectionId" = asked."sectionId"
          AND c."departmentId" = r."departmentId" AND c.state = 'confirmed') AS confirmed
      FROM "MaterialRequest" r
        LEFT JOIN (
          SELECT q."requestId", q."sectionId" FROM "RequestedSection" q
          JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL) asked ON asked."requestId" = r.id
      WHERE r."cancelledAt" IS NULL AND (${among})) pair)`;
}

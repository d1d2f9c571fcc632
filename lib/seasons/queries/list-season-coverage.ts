import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';

/** Of what a season asks, section by section and department by department, how much has come so far. */
export type SeasonCoverage = {
  id: string;
  name: string;
  year: number;
  dueAt: Date;
  asked: number;
  received: number;
  confirmed: number;
  /** Asked, due and nothing came. */
  overdue: number;
};

const MOST = 6;

/** The open seasons, the newest year first. A request that names no section counts as one. */
export async function listSeasonCoverage({ actor, db }: Reading, now: Date): Promise<SeasonCoverage[]> {
  if (!can(actor, 'season.read', {}).allowed) return [];
  return db.$queryRaw<SeasonCoverage[]>`
    WITH season AS (
      SELECT * FROM "Season" WHERE "closedAt" IS NULL ORDER BY year DESC, "createdAt" DESC LIMIT ${MOST}),
    pair AS (
      SELECT r."seasonId", r."dueAt",
        EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id
          AND (m."sectionId" = asked."sectionId" OR m."sectionId" IS NULL OR asked."sectionId" IS NULL)) AS received,
        EXISTS (SELECT 1 FROM "Confirmation" c WHERE c."sectionId" = asked."sectionId"
          AND c."departmentId" = r."departmentId" AND c.state = 'confirmed') AS confirmed
      FROM "MaterialRequest" r
        LEFT JOIN (
          SELECT q."requestId", q."sectionId" FROM "RequestedSection" q
          JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL) asked ON asked."requestId" = r.id
      WHERE r."cancelledAt" IS NULL AND r."seasonId" IN (SELECT id FROM season))
    SELECT s.id, s.name, s.year, s."dueAt",
      count(p."dueAt")::int AS asked,
      (count(*) FILTER (WHERE p.received))::int AS received,
      (count(*) FILTER (WHERE p.confirmed))::int AS confirmed,
      (count(*) FILTER (WHERE NOT p.received AND p."dueAt" < ${now}))::int AS overdue
    FROM season s LEFT JOIN pair p ON p."seasonId" = s.id
    GROUP BY s.id, s.name, s.year, s."dueAt", s."createdAt"
    ORDER BY s.year DESC, s."createdAt" DESC`;
}

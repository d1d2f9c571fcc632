import type { Reading } from '@/lib/db/context';
import { Prisma } from '@/lib/db/generated/client';
import { can } from '@/lib/domain/permissions/can';
import { askedPairs } from '@/lib/seasons/asked-pairs';

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
      SELECT * FROM ${askedPairs(Prisma.sql`r."seasonId" IN (SELECT id FROM season)`, now)} asked)
    SELECT s.id, s.name, s.year, s."dueAt",
      count(p."requestId")::int AS asked,
      (count(*) FILTER (WHERE p.received))::int AS received,
      (count(*) FILTER (WHERE p.confirmed))::int AS confirmed,
      (count(*) FILTER (WHERE p.overdue))::int AS overdue
    FROM season s LEFT JOIN pair p ON p."seasonId" = s.id
    GROUP BY s.id, s.name, s.year, s."dueAt", s."createdAt"
    ORDER BY s.year DESC, s."createdAt" DESC`;
}

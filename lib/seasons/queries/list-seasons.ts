import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';

export type SeasonRow = {
  id: string;
  year: number;
  name: string;
  dueAt: Date;
  createdAt: Date;
  /** Null while it is open. */
  closedAt: Date | null;
  /** Departments asked, and those of them that handed anything in. */
  askedCount: number;
  answeredCount: number;
  version: number;
};

/** All seasons, the newest year first; none for who may not read them. */
export async function listSeasons({ actor, db }: Reading): Promise<SeasonRow[]> {
  if (!can(actor, 'season.read', {}).allowed) return [];
  return db.$queryRaw<SeasonRow[]>`
    SELECT s.id, s.year, s.name, s."dueAt", s."createdAt", s."closedAt", s.version,
      (SELECT count(*)::int FROM "MaterialRequest" r
        WHERE r."seasonId" = s.id AND r."cancelledAt" IS NULL) AS "askedCount",
      (SELECT count(*)::int FROM "MaterialRequest" r
        WHERE r."seasonId" = s.id AND r."cancelledAt" IS NULL
          AND EXISTS (SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id)) AS "answeredCount"
    FROM "Season" s
    ORDER BY s.year DESC, s."createdAt" DESC, s.id`;
}

import type { Reader } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { cumulateDays, type FirstTimes } from '@/lib/seasons/cumulate-days';
import { dateInChina } from '@/lib/domain/calendar';

const STEPS = ['asked', 'received', 'used', 'confirmed'] as const;
type Step = (typeof STEPS)[number];

/** Of what is asked, section by section and department by department, how much had come so far by the day's end. */
export type ProgressDay = { date: string } & Record<Step, number>;

/** Days are those of China: 2026-01-05. */
export type Progress = {
  /** From the opening to today, or to the day the season was closed; 400 at most. */
  days: ProgressDay[];
  /** May lie beyond the last of the days. */
  dueDate: string;
};

/** The season's progress by day. @throws NotFound `season` */
export async function getProgress({ actor, now, db }: Ctx, seasonId: string): Promise<Progress> {
  if (!isId(seasonId) || !can(actor, 'season.read', {}).allowed) throw new NotFound('season');
  const season = await db.season.findUnique({
    where: { id: seasonId },
    select: { createdAt: true, dueAt: true, closedAt: true },
  });
  if (!season) throw new NotFound('season');
  const { createdAt: from, dueAt, closedAt } = season;
  const asked = await firstTimes(db, seasonId);
  return { days: cumulateDays(asked, STEPS, { from, to: closedAt ?? now }), dueDate: dateInChina(dueAt) };
}

/**
 * One row for each section asked of a department, or for a request that names none. Material for a request as a
 * whole counts for each of its sections; a use counts as long as the text holds it, from when it was first taken.
 */
async function firstTimes(db: Reader, seasonId: string): Promise<FirstTimes<Step>[]> {
  return db.$queryRaw`
    WITH pair AS (
      SELECT r.id AS "requestId", r."departmentId", r."createdAt", asked."sectionId"
      FROM "MaterialRequest" r
      LEFT JOIN (
        SELECT q."requestId", q."sectionId" FROM "RequestedSection" q
        JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL
      ) asked ON asked."requestId" = r.id
      WHERE r."seasonId" = ${seasonId}::uuid AND r."cancelledAt" IS NULL)
    SELECT p."createdAt" AS asked,
      (SELECT min(s."submittedAt") FROM "Submission" s
        WHERE s."requestId" = p."requestId"
          AND (s."sectionId" = p."sectionId" OR s."sectionId" IS NULL OR p."sectionId" IS NULL)) AS received,
      (SELECT min(s."takenAt") FROM "Submission" s JOIN "SectionSource" u ON u."submissionId" = s.id
        WHERE s."requestId" = p."requestId"
          AND (u."sectionId" = p."sectionId" OR p."sectionId" IS NULL)) AS used,
      (SELECT min(c."answeredAt") FROM "Confirmation" c
        WHERE c."sectionId" = p."sectionId" AND c."departmentId" = p."departmentId"
          AND c.state = 'confirmed') AS confirmed
    FROM pair p`;
}

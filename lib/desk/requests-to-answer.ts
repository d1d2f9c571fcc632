import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { IS_OWING } from '@/lib/seasons/owing';
import type { TaskOf } from './task';
import { MOST_OF_A_KIND } from './task-article';

type Row = Omit<TaskOf<'request'>, 'kind' | 'key'>;

/** What the actor's department is asked for and has not handed in: `sections` counts those nothing came for. */
export async function requestsToAnswer({ actor, db }: Reading<PersonActor>): Promise<TaskOf<'request'>[]> {
  if (actor.departmentId === null || !can(actor, 'request.read', { isAsked: true }).allowed) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id AS "requestId", n.name AS season, r."createdAt" AS at, r."dueAt",
      (SELECT count(*)::int FROM "RequestedSection" q
        JOIN "Section" s ON s.id = q."sectionId" AND s."removedAt" IS NULL
        WHERE q."requestId" = r.id AND NOT EXISTS (
          SELECT 1 FROM "Submission" m WHERE m."requestId" = r.id AND m."sectionId" = s.id)) AS sections
    FROM "MaterialRequest" r JOIN "Season" n ON n.id = r."seasonId" AND n."closedAt" IS NULL
    WHERE r."departmentId" = ${actor.departmentId}::uuid AND r."cancelledAt" IS NULL AND ${IS_OWING}
    ORDER BY r."dueAt" LIMIT ${MOST_OF_A_KIND}`;
  return rows.map(({ requestId, season, at, dueAt, sections }) => ({
    kind: 'request',
    key: `request ${requestId}`,
    ...{ requestId, season, at, dueAt, sections },
  }));
}

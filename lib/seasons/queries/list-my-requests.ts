import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';

export type MyRequest = {
  id: string;
  seasonName: string;
  seasonYear: number;
  dueAt: Date;
  /** False once the season is closed: what was handed in can still be read. */
  isOpen: boolean;
  sectionCount: number;
  /** Submissions that no other replaces. */
  submissionCount: number;
  lastSubmittedAt: Date | null;
};

/**
 * The requests to the actor's department, open ones first, then by due date. Somebody who came through a link gets that
 * one request; anybody else gets none.
 */
export async function listMyRequests({ actor, db }: Reading): Promise<MyRequest[]> {
  const own = ownRequests(actor);
  if (!own || !can(actor, 'request.read', { isAsked: true }).allowed) return [];
  const requests = await db.materialRequest.findMany({
    where: { ...own, cancelledAt: null },
    orderBy: [{ season: { closedAt: { sort: 'desc', nulls: 'first' } } }, { dueAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      dueAt: true,
      season: { select: { name: true, year: true, closedAt: true } },
      submissions: {
        where: { replacedBy: null },
        orderBy: { submittedAt: 'asc' },
        select: { submittedAt: true },
      },
      _count: { select: { sections: { where: { section: { removedAt: null } } } } },
    },
  });
  return requests.map(({ season, submissions, _count, ...request }) => ({
    ...request,
    seasonName: season.name,
    seasonYear: season.year,
    isOpen: season.closedAt === null,
    sectionCount: _count.sections,
    submissionCount: submissions.length,
    lastSubmittedAt: submissions.at(-1)?.submittedAt ?? null,
  }));
}

function ownRequests(actor: Actor): { id: string } | { departmentId: string } | null {
  if (actor.kind === 'link') return { id: actor.requestId };
  if (actor.kind === 'person' && actor.departmentId !== null) return { departmentId: actor.departmentId };
  return null;
}

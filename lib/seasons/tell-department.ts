import type { Tx } from '@/lib/db/client';
import type { Acting } from '@/lib/domain/context';
import { notify } from '@/lib/notices/notify';
import { listContributors } from './list-contributors';
import { requestPath } from './request-path';

type AboutRequest = {
  kind: 'request_sent' | 'request_due' | 'request_overdue';
  request: { id: string; departmentId: string; dueAt: Date };
  seasonName: string;
  /** With the request's id and the kind, one such notice per person. */
  occasion: string;
};

/** Tells a department's liaisons about its request, inside the caller's transaction; how many there are. */
export async function tellDepartment(
  tx: Tx,
  ctx: Acting,
  { kind, request, seasonName, occasion }: AboutRequest,
): Promise<number> {
  const personIds = await listContributors(tx, request.departmentId);
  notify(tx, ctx, {
    personIds,
    kind,
    params: { season: seasonName, dueAt: request.dueAt.toISOString() },
    path: requestPath(request.id),
    dedupeKey: `${kind}:${request.id}:${occasion}`,
  });
  return personIds.length;
}

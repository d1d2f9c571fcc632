import type { Tx } from '@/lib/db/client';
import { linkEnd } from '@/lib/domain/season/link-end';

/** How many requests and links of a season got another date. */
export type Moved = { movedRequests: number; movedLinks: number };

/**
 * Another date for a season's material: the open requests that had the old one get it, those with a date of their own
 * keep that; the links that follow their request's date go along. Inside the caller's transaction, which holds the
 * requests.
 */
export async function moveDueDate(tx: Tx, seasonId: string, from: Date, to: Date): Promise<Moved> {
  if (from.getTime() === to.getTime()) return { movedRequests: 0, movedLinks: 0 };
  const moved = await tx.materialRequest.updateManyAndReturn({
    where: { seasonId, dueAt: from, cancelledAt: null },
    data: { dueAt: to, version: { increment: 1 } },
    select: { id: true },
  });
  const requestIds = moved.map(({ id }) => id);
  return { movedRequests: requestIds.length, movedLinks: await moveLinks(tx, requestIds, to) };
}

/** Has the links that follow their request's date, and were not revoked, end with it. @returns how many */
export async function moveLinks(tx: Tx, requestIds: string[], to: Date): Promise<number> {
  const { count } = await tx.requestLink.updateMany({
    where: { requestId: { in: requestIds }, followsDueAt: true, revokedAt: null },
    data: { expiresAt: linkEnd(to) },
  });
  return count;
}

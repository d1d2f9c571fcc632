import type { Reading } from '@/lib/db/context';

/** How many notices the actor has not read, of all or of those that lead to `path`; none for who has no account. */
export async function countUnreadNotices(
  { actor, db }: Reading,
  { path }: { path?: string } = {},
): Promise<number> {
  if (actor.kind !== 'person') return 0;
  return db.notice.count({
    where: { personId: actor.id, readAt: null, ...(path === undefined ? {} : { path }) },
  });
}

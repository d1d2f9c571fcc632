import type { Reading } from '@/lib/db/context';

/** How many notices the actor has not read; none for who has no account. */
export async function countUnreadNotices({ actor, db }: Reading): Promise<number> {
  if (actor.kind !== 'person') return 0;
  return db.notice.count({ where: { personId: actor.id, readAt: null } });
}

import type { Reader } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';

/** How many notices the actor has not read; none for who has no account. */
export async function countUnreadNotices({ actor, db }: { actor: Actor; db: Reader }): Promise<number> {
  if (actor.kind !== 'person') return 0;
  return db.notice.count({ where: { personId: actor.id, readAt: null } });
}

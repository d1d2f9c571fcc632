import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';

/** Everybody who can be put on an article, by name; none for who may not read articles. */
export async function listPossibleWriters({
  actor,
  db,
}: Reading): Promise<{ id: string; displayName: string }[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  return db.person.findMany({
    where: { roles: { has: 'writer' }, disabledAt: null },
    select: { id: true, displayName: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
}

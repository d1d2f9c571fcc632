import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';

/** Everybody an event can be about, by name, for the auditor to filter by. @throws Forbidden `needs_auditor` */
export async function listEventActors({
  actor,
  db,
}: Reading): Promise<{ id: string; displayName: string }[]> {
  requirePermission(actor, 'audit.read', {});
  return db.person.findMany({
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true },
  });
}

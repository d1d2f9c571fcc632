import type { Tx } from '@/lib/db/client';
import { NotPossible } from '@/lib/domain/errors';

/**
 * To be called before `personId` is closed or stops being an administrator. Locks every administrator's row, so that
 * two who remove each other at the same time cannot both succeed.
 * @throws NotPossible `last_admin` when nobody else is one
 */
export async function requireAnotherAdmin(tx: Tx, personId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person" WHERE 'admin' = ANY(roles) AND "disabledAt" IS NULL ORDER BY id FOR UPDATE`;
  const isLast = admins.length === 1 && admins[0]?.id === personId;
  if (isLast) throw new NotPossible('last_admin');
}

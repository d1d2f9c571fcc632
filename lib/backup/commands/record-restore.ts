import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';

/** Has the log say that what follows was done on what a backup held. @throws Forbidden */
export async function recordRestore(
  ctx: Ctx,
  { file, snapshotAt }: { file: string; snapshotAt: string },
): Promise<void> {
  requirePermission(ctx.actor, 'jobs.run', {});
  await transaction(ctx, (tx) =>
    recordEvent(tx, ctx, { type: 'backup.restored', payload: { name: file, snapshotAt } }),
  );
}

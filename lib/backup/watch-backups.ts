import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { dateInChina } from '@/lib/domain/calendar';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/enqueue';
import { notify } from '@/lib/notices/notify';
import { backupStanding } from './backup-standing';
import { readBackupState } from './backup-state';
import { listBackups } from './backups-folder';
import { isBackupDue, isVerificationDue } from './due-backups';
import { officeSince } from './office-since';

const ONE = { singletonKey: 'one' };

/**
 * To be called often: has the night's backup made and the week's verified when their time has come, and tells the
 * administrators, once a day, when the backups cannot be relied on.
 */
export function watchBackups(): (ctx: Ctx) => Promise<void> {
  let toldOn = '';
  let since: Date | null = null;
  return async (ctx) => {
    const kept = env().BACKUPS_KEPT;
    since ??= await officeSince(ctx.db);
    if (kept === 0 || !since) return;
    const [state, backups] = await Promise.all([readBackupState(), listBackups()]);
    const clock = { now: ctx.now, since };
    if (isBackupDue(state, clock)) await transaction(ctx, (tx) => enqueue(tx, 'make-backup', {}, ONE));
    else if (isVerificationDue(backups, state, ctx.now))
      await transaction(ctx, (tx) => enqueue(tx, 'verify-backup', {}, ONE));

    const [newest] = backups;
    const standing = backupStanding(newest, state, { ...clock, kept });
    const today = dateInChina(ctx.now);
    if (toldOn === today || !['failed', 'old', 'unreadable'].includes(standing)) return;
    await tell(ctx, { fault: standing, newestAt: newest?.madeAt.toISOString() ?? '' }, today);
    toldOn = today;
  };
}

async function tell(ctx: Ctx, params: { fault: string; newestAt: string }, today: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const administrators = await tx.person.findMany({
      where: { roles: { has: 'admin' }, disabledAt: null },
      select: { id: true },
    });
    notify(tx, ctx, {
      personIds: administrators.map(({ id }) => id),
      kind: 'backup_attention',
      params,
      path: '/desk/admin/backups',
      dedupeKey: `backup:${params.fault}:${today}`,
    });
  });
}

import { getBackups } from '@/lib/backup/queries/get-backups';
import type { BackupStanding } from '@/lib/backup/backup-standing';
import type { Ctx } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import type { Task } from './task';

/** Nothing to see to on a first day. */
const QUIET: readonly BackupStanding[] = ['good', 'none'];

/** What an administrator has to see to: backups not to be relied on, a stage at which nobody can decide. */
export async function officeFaults({ actor, now, db }: Ctx): Promise<Task[]> {
  if (!can(actor, 'office.manage', {}).allowed) return [];
  const [{ standing }, stages] = await Promise.all([
    getBackups({ actor, db }, now),
    db.stage.findMany({
      where: {
        archivedAt: null,
        reviewers: { none: { person: { disabledAt: null, roles: { has: 'reviewer' } } } },
      },
      orderBy: { position: 'asc' },
      select: { id: true, name: true },
    }),
  ]);
  const backup: Task[] = QUIET.includes(standing)
    ? []
    : [{ kind: 'backup', key: 'backup', at: now, dueAt: null, standing }];
  return [
    ...backup,
    ...stages.map(({ id, name }): Task => ({
      kind: 'unstaffed',
      key: `unstaffed ${id}`,
      at: now,
      dueAt: null,
      stage: name,
    })),
  ];
}

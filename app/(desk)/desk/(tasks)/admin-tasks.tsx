import { getTranslations } from 'next-intl/server';
import { TaskList } from '@/components/articles/task-list';
import { BackupStandingBadge } from '@/components/backups/standing-badge';
import type { BackupStanding } from '@/lib/backup/backup-standing';
import { getBackups } from '@/lib/backup/queries/get-backups';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';

const PLACES = ['people', 'departments', 'topics', 'templates', 'stages', 'backups'] as const;
/** Nothing to see to on a first day. */
const QUIET: BackupStanding[] = ['good', 'none'];

/** Where an administrator sets the office up, and whether its backups can be relied on. */
export async function AdminTasks({ actor }: { actor: PersonActor }) {
  const [t, nav] = await Promise.all([getTranslations('articles.desk'), getTranslations('shell.nav')]);
  const { standing } = await getBackups({ actor, db: sharedDb() }, new Date());
  return (
    <TaskList
      title={t('office')}
      empty=""
      tasks={PLACES.map((place) => ({
        key: place,
        href: `/desk/admin/${place}`,
        title: nav(place),
        note: t(`officeNote.${place}`),
        badge:
          place === 'backups' && !QUIET.includes(standing) ? (
            <BackupStandingBadge standing={standing} />
          ) : null,
      }))}
    />
  );
}

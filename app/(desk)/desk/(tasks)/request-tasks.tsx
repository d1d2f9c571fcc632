import { Anchor } from '@mantine/core';
import { getFormatter, getTranslations } from 'next-intl/server';
import { TaskList } from '@/components/articles/task-list';
import { Link } from '@/components/ui/link';
import { sharedDb } from '@/lib/db/shared-db';
import type { Actor } from '@/lib/domain/permissions/roles';
import { TIME_IN_FULL } from '@/lib/domain/time-formats';
import { listMyRequests } from '@/lib/seasons/queries/list-my-requests';

/** What a liaison's department is asked for and can still hand in. */
export async function RequestTasks({ actor }: { actor: Actor }) {
  const [requests, t, due, desk, format] = await Promise.all([
    listMyRequests({ actor, db: sharedDb() }),
    getTranslations('material.mine'),
    getTranslations('material.due'),
    getTranslations('articles.desk'),
    getFormatter(),
  ]);
  const open = requests.filter(({ isOpen }) => isOpen);
  return (
    <TaskList
      title={t('title')}
      empty={t('empty')}
      more={
        <Anchor component={Link} href="/desk/requests" size="sm">
          {desk('all')}
        </Anchor>
      }
      tasks={open.slice(0, 8).map((request) => ({
        key: request.id,
        href: `/desk/requests/${request.id}`,
        title: request.seasonName,
        note: due('date', {
          date: format.dateTime(request.dueAt, TIME_IN_FULL),
        }),
        badge: request.lastSubmittedAt === null ? t('none') : t('count', { count: request.submissionCount }),
      }))}
    />
  );
}

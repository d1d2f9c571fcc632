import { getTranslations } from 'next-intl/server';
import { TaskList } from '@/components/articles/task-list';

const PLACES = ['people', 'departments', 'topics', 'templates', 'stages', 'backups'] as const;

/** Where an administrator sets the office up. */
export async function AdminTasks() {
  const [t, nav] = await Promise.all([getTranslations('articles.desk'), getTranslations('shell.nav')]);
  return (
    <TaskList
      title={t('office')}
      empty=""
      tasks={PLACES.map((place) => ({
        key: place,
        href: `/desk/admin/${place}`,
        title: nav(place),
        note: t(`officeNote.${place}`),
        badge: null,
      }))}
    />
  );
}

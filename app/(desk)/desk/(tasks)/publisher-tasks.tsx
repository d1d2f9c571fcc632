import { getFormatter, getTranslations } from 'next-intl/server';
import { PublicationBadge, StatusBadge } from '@/components/articles/status-badge';
import { TaskList } from '@/components/articles/task-list';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { sharedDb } from '@/lib/db/shared-db';
import type { Actor } from '@/lib/domain/permissions/roles';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { listSchedules } from '@/lib/publications/queries/list-schedules';

/** What is approved and not yet before the public, and what goes out by itself. */
export async function PublisherTasks({ actor }: { actor: Actor }) {
  const ctx = { actor, db: sharedDb() };
  const [ready, schedules, t, format] = await Promise.all([
    listArticles(ctx, { status: 'approved', publication: 'none' }),
    listSchedules(ctx),
    getTranslations('articles.desk'),
    getFormatter(),
  ]);
  return (
    <>
      <TaskList
        title={t('toPublish')}
        empty={t('toPublishEmpty')}
        tasks={ready.articles.map((article) => ({
          key: article.id,
          href: `/desk/articles/${article.id}`,
          title: article.headline || t('untitled'),
          note: t('articleNote', {
            body: article.bodyName,
            year: `${article.year}`,
            characters: article.characterCount,
          }),
          badge: <StatusBadge status={article.status} />,
        }))}
      />
      <TaskList
        title={t('scheduled')}
        empty={t('scheduledEmpty')}
        tasks={schedules.map((schedule) => ({
          key: schedule.articleId,
          href: `/desk/articles/${schedule.articleId}`,
          title: schedule.title || t('untitled'),
          note: t('goesOutAt', {
            body: schedule.bodyName,
            at: format.dateTime(schedule.scheduledFor, TIME_IN_LIST),
          }),
          badge: <PublicationBadge state="scheduled" />,
        }))}
      />
    </>
  );
}

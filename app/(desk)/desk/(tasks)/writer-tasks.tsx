import { Anchor } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { PublicationBadge, StatusBadge } from '@/components/articles/status-badge';
import { TaskList } from '@/components/articles/task-list';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { sharedDb } from '@/lib/db/shared-db';
import type { Actor } from '@/lib/domain/permissions/roles';

/** The articles a writer is on, those sent back first. */
export async function WriterTasks({ actor }: { actor: Actor }) {
  const ctx = { actor, db: sharedDb() };
  const [sentBack, mine] = await Promise.all([
    listArticles(ctx, { mine: true, status: 'changes_requested' }),
    listArticles(ctx, { mine: true }),
  ]);
  const rest = mine.articles.filter((article) => article.status !== 'changes_requested');
  const t = await getTranslations('articles.desk');
  return (
    <TaskList
      title={t('mine')}
      empty={t('mineEmpty')}
      more={
        <Anchor component={Link} href="/desk/articles?mine=1" size="sm">
          {t('all')}
        </Anchor>
      }
      tasks={[...sentBack.articles, ...rest].slice(0, 8).map((article) => ({
        key: article.id,
        href: `/desk/articles/${article.id}`,
        title: article.headline || t('untitled'),
        note: t('articleNote', {
          body: article.bodyName,
          year: `${article.year}`,
          characters: article.characterCount,
        }),
        badge:
          article.status === 'approved' && article.publication !== 'none' ? (
            <PublicationBadge state={article.publication} />
          ) : (
            <StatusBadge status={article.status} stageName={article.stageName} />
          ),
      }))}
    />
  );
}

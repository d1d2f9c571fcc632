import '@/components/article/article.css';
import { Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import type { ArticleView as View } from '@/components/review/article-tabs';
import { RevisionTable } from '@/components/review/revision-table';
import { contentIsEmpty } from '@/lib/document/content-is-empty';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { ArticleComments } from './article-comments';
import { ArticleConfirmations } from './article-confirmations';
import { ComparisonView } from './comparison-view';
import type { loadArticlePage } from './load-article-page';

type Props = {
  person: PersonActor;
  view: View;
  loaded: Awaited<ReturnType<typeof loadArticlePage>>;
  against: 'previous' | 'live';
};

/** The view of the article that is open. */
export async function ArticleMain({ person, view, loaded, against }: Props) {
  if (view === 'changes') return <ComparisonView person={person} loaded={loaded} against={against} />;
  if (view === 'comments') {
    return <ArticleComments person={person} articleId={loaded.summary.id} comments={loaded.comments} />;
  }
  if (view === 'confirmations') {
    const isWriter = loaded.summary.writers.some(({ id }) => id === person.id);
    return <ArticleConfirmations person={person} articleId={loaded.summary.id} isWriter={isWriter} />;
  }
  if (view === 'revisions')
    return <RevisionTable articleId={loaded.summary.id} revisions={loaded.revisions} />;
  if (contentIsEmpty(loaded.content)) {
    return <Text c="dimmed">{(await getTranslations('articles.page'))('empty')}</Text>;
  }
  return <ArticleView content={loaded.content} photoSources={photoSources} level={2} />;
}

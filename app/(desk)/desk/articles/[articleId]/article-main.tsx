import '@/components/article/article.css';
import { Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import type { ArticleView as View } from '@/components/review/article-tabs';
import { RevisionTable } from '@/components/review/revision-table';
import { contentIsEmpty } from '@/lib/document/content-is-empty';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { ArticleComments } from './article-comments';
import { ArticleConfirmations } from './article-confirmations';
import { ComparisonView } from './comparison-view';
import type { loadArticlePage } from './load-article-page';
import { ProposalsView } from './proposals-view';

type Props = {
  person: PersonActor;
  view: View;
  /** A link leads to the comments, which stand beside the text. */
  showsComments: boolean;
  loaded: Awaited<ReturnType<typeof loadArticlePage>>;
  against: 'previous' | 'live';
  /** Whose proposal is shown; null: all. */
  of: string | null;
};

/** The view of the article that is open. */
export async function ArticleMain({ person, view, showsComments, loaded, against, of }: Props) {
  if (view === 'changes') return <ComparisonView person={person} loaded={loaded} against={against} />;
  if (view === 'proposals') return <ProposalsView person={person} articleId={loaded.summary.id} of={of} />;
  if (view === 'confirmations') {
    const isWriter = loaded.summary.writers.some(({ id }) => id === person.id);
    return <ArticleConfirmations person={person} articleId={loaded.summary.id} isWriter={isWriter} />;
  }
  if (view === 'revisions')
    return <RevisionTable articleId={loaded.summary.id} revisions={loaded.revisions} />;
  if (contentIsEmpty(loaded.content) && loaded.comments.threads.length === 0) {
    return <Text c="dimmed">{(await getTranslations('articles.page'))('empty')}</Text>;
  }
  return <ArticleComments person={person} loaded={loaded} startsOpen={showsComments} />;
}

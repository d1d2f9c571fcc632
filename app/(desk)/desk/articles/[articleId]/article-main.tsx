import '@/components/article/article.css';
import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import type { ArticleView as View } from '@/components/review/article-tabs';
import type { loadArticlePage } from './load-article-page';

type Props = {
  view: View;
  loaded: Awaited<ReturnType<typeof loadArticlePage>>;
  against: 'previous' | 'live';
};

export function ArticleMain({ loaded }: Props) {
  return <ArticleView content={loaded.content} photoSources={photoSources} level={2} />;
}

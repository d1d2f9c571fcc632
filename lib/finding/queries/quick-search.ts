import { listArticles } from '@/lib/articles/queries/list-articles';
import type { Reading } from '@/lib/db/context';
import { searchDesk, type DeskHit } from './search-desk';

const MOST_RECENT = 8;
const MOST_HITS = 8;

export type RecentArticle = { id: string; headline: string; bodyName: string; year: number };

/** What the search from anywhere on the desk shows at once: the first hits, or what was changed lately. */
export type QuickAnswer =
  { kind: 'recent'; articles: RecentArticle[] } | { kind: 'hits'; hits: DeskHit[]; total: number };

/** The newest hits of these words; without a word the articles changed last. */
export async function quickSearch(reading: Reading, query: string): Promise<QuickAnswer> {
  const found = await searchDesk(reading, { query });
  if (found) return { kind: 'hits', hits: found.hits.slice(0, MOST_HITS), total: found.total };
  const { articles } = await listArticles(reading);
  const recent = articles.slice(0, MOST_RECENT);
  return {
    kind: 'recent',
    articles: recent.map(({ id, headline, bodyName, year }) => ({ id, headline, bodyName, year })),
  };
}

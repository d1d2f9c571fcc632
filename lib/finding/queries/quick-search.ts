import { listArticles } from '@/lib/articles/queries/list-articles';
import type { Reading } from '@/lib/db/context';
import { searchDesk, type DeskHit } from './search-desk';

const MOST_RECENT = 8;
const MOST_HITS = 8;
/** Enough for so many hits, as a rule: whoever wants all of them opens the page. */
const MOST_TEXTS = 100;

export type RecentArticle = { id: string; headline: string; bodyName: string; year: number };

/** What the search from anywhere on the desk shows at once: the first hits, or what was changed lately. */
export type QuickAnswer =
  | { kind: 'recent'; articles: RecentArticle[] }
  | { kind: 'hits'; hits: DeskHit[]; total: number; hasMore: boolean };

/** The newest hits of these words; without a word the articles changed last. */
export async function quickSearch(reading: Reading, query: string): Promise<QuickAnswer> {
  const found = await searchDesk(reading, { query, mostTexts: MOST_TEXTS, onPage: MOST_HITS });
  if (found) {
    const { hits, total, hasMore } = found;
    return { kind: 'hits', hits, total, hasMore };
  }
  const { articles } = await listArticles(reading);
  const recent = articles.slice(0, MOST_RECENT);
  return {
    kind: 'recent',
    articles: recent.map(({ id, headline, bodyName, year }) => ({ id, headline, bodyName, year })),
  };
}

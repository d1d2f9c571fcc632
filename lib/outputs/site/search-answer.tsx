import pLimit from 'p-limit';
import { SearchPage } from '@/components/site/search-page';
import { linksFrom } from '@/components/site/site-links';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import { searchSite } from '@/lib/publications/queries/search-site';
import type { SiteContext } from '@/lib/publications/site-queries';
import { htmlAnswer, type SiteAnswer } from './site-answer';
import { siteFrame } from './site-frame';

export const SEARCH_PATH = '/search';

/** Searches of readers that run at once, and that may wait: the office's own work comes first. */
const AT_ONCE = 2;
const WAITING = 50;

const turns = pLimit(AT_ONCE);

/** The page of what a reader looks for, `q` and `page` of its address; null when too many look at once. */
export async function searchAnswer(ctx: SiteContext, asked: URLSearchParams): Promise<SiteAnswer | null> {
  if (turns.pendingCount >= WAITING) return null;
  const query = [...(asked.get('q') ?? '').trim()].slice(0, MAX_SEARCH_LENGTH).join('');
  const page = Math.trunc(Number(asked.get('page') ?? 1)) || 1;
  return turns(async () => {
    const [found, frame] = await Promise.all([
      searchSite(ctx, { query, page }),
      siteFrame(ctx, linksFrom(SEARCH_PATH)),
    ]);
    return htmlAnswer(<SearchPage frame={frame} query={query} found={found} />);
  });
}

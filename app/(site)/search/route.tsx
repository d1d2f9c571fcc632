import pLimit from 'p-limit';
import { SearchPage } from '@/components/site/search-page';
import { linksFrom } from '@/components/site/site-links';
import { sharedDb } from '@/lib/db/shared-db';
import { searchSite } from '@/lib/publications/queries/search-site';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import { siteResponseNow } from '@/app/(site)/site-response';
import { htmlAnswer } from '@/lib/outputs/site/site-answer';
import { siteFrame } from '@/lib/outputs/site/site-frame';

/** Searches of readers that run at once, and that may wait: the office's own work comes first. */
const AT_ONCE = 2;
const WAITING = 50;

const turns = pLimit(AT_ONCE);

// What is looked for stands in the address, and no two readers look for the same.
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const query = [...(asked.get('q') ?? '').trim()].slice(0, MAX_SEARCH_LENGTH).join('');
  const page = Math.trunc(Number(asked.get('page') ?? 1)) || 1;
  return siteResponseNow(request, async () => {
    if (turns.pendingCount >= WAITING) return null;
    const [found, frame] = await turns(() =>
      Promise.all([
        searchSite({ db: sharedDb() }, { query, page }),
        siteFrame({ db: sharedDb() }, linksFrom('/search')),
      ]),
    );
    return htmlAnswer(<SearchPage frame={frame} query={query} found={found} />);
  });
}

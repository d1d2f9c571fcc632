import { sharedDb } from '@/lib/db/shared-db';
import { atomFeed } from '@/lib/publications/atom-feed';
import { listNewest } from '@/lib/publications/site-queries';
import { FEED_ENTRIES, feedSource } from '@/app/(site)/feed-source';
import { siteResponse } from '@/app/(site)/site-response';

// Next would otherwise make this file at build time, when there is no database.
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, '/feed.xml', async () => {
    const entries = await listNewest({ db: sharedDb() }, FEED_ENTRIES);
    return {
      status: 200,
      contentType: 'application/atom+xml; charset=utf-8',
      body: atomFeed(feedSource(), entries),
    };
  });
}

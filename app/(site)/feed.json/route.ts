import { photoMasterPath } from '@/components/article/photo-sources';
import { sharedDb } from '@/lib/db/shared-db';
import { jsonFeed } from '@/lib/publications/json-feed';
import { listNewest } from '@/lib/publications/site-queries';
import { FEED_ENTRIES, feedSource } from '@/app/(site)/feed-source';
import { siteResponse } from '@/app/(site)/site-response';

// Next would otherwise make this file at build time, when there is no database.
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, '/feed.json', async () => {
    const entries = await listNewest({ db: sharedDb() }, FEED_ENTRIES);
    return {
      status: 200,
      contentType: 'application/feed+json; charset=utf-8',
      body: jsonFeed({ ...feedSource(), photoPath: photoMasterPath }, entries),
    };
  });
}

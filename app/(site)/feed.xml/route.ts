import { siteText as t } from '@/components/site/site-text';
import { sharedDb } from '@/lib/db/shared-db';
import { env } from '@/lib/env';
import { atomFeed } from '@/lib/publications/atom-feed';
import { listNewest } from '@/lib/publications/site-queries';
import { siteOrigin } from '@/lib/web/site-origin';
import { siteResponse } from '@/app/(site)/site-response';

const ENTRIES = 30;

// Next would otherwise make this file at build time, when there is no database.
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, '/feed.xml', async () => {
    const entries = await listNewest({ db: sharedDb() }, ENTRIES);
    const author = env().OFFICE_NAME || t('brand');
    const source = { origin: siteOrigin(), title: t('brand'), subtitle: t('tagline'), author };
    return {
      status: 200,
      contentType: 'application/atom+xml; charset=utf-8',
      body: atomFeed(source, entries),
    };
  });
}

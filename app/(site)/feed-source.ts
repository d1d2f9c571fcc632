import { siteText as t } from '@/components/site/site-text';
import { env } from '@/lib/env';
import type { FeedSource } from '@/lib/publications/atom-feed';
import { siteOrigin } from '@/lib/web/site-origin';

/** How many articles a feed holds, the newest. */
export const FEED_ENTRIES = 30;

export function feedSource(): FeedSource {
  const author = env().OFFICE_NAME || t('brand');
  return { origin: siteOrigin(), title: t('brand'), subtitle: t('tagline'), author };
}

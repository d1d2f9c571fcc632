import { siteText as t } from '@/components/site/site-text';
import type { SiteIdentity } from '@/lib/publications/site-identity';

/** What the site is called: as given on the desk, else 回眸. */
export function shownSiteName({ siteName }: Pick<SiteIdentity, 'siteName'>): string {
  return siteName || t('brand');
}

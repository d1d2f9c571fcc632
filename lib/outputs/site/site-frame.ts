import type { SiteFrame } from '@/components/site/site-frame';
import { env } from '@/lib/env';
import { listReadableYears, type SiteContext } from '@/lib/publications/site-queries';
import { siteOrigin } from './site-origin';
import { siteStyles } from './site-styles';

/** What every page of the site shows around its own. */
export async function siteFrame(ctx: SiteContext): Promise<SiteFrame> {
  return frameOf(await listReadableYears(ctx));
}

export function frameOf(years: number[]): SiteFrame {
  return { origin: siteOrigin(), officeName: env().OFFICE_NAME, styles: siteStyles(), years };
}

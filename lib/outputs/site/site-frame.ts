import type { SiteFrame } from '@/components/site/site-frame';
import type { SiteLink } from '@/components/site/site-links';
import { env } from '@/lib/env';
import { listReadableYears, type SiteContext } from '@/lib/publications/site-queries';
import { siteOrigin } from './site-origin';
import { siteStyles } from './site-styles';

/** What every page of the site shows around its own. */
export async function siteFrame(ctx: SiteContext, link: SiteLink): Promise<SiteFrame> {
  return frameOf(await listReadableYears(ctx), link);
}

export function frameOf(years: number[], link: SiteLink): SiteFrame {
  return {
    origin: siteOrigin(),
    deskAddress: `${env().NEXTAUTH_URL.replace(/\/+$/, '')}/desk`,
    link,
    officeName: env().OFFICE_NAME,
    styles: siteStyles(),
    years,
  };
}

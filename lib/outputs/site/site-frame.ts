import type { SiteFrame } from '@/components/site/site-frame';
import type { SiteLink } from '@/components/site/site-links';
import { siteText as t } from '@/components/site/site-text';
import { env } from '@/lib/env';
import {
  getSiteIdentity,
  NO_IDENTITY,
  shownOfficeName,
  type SiteIdentity,
} from '@/lib/publications/site-identity';
import { listReadableYears, type SiteContext } from '@/lib/publications/site-queries';
import { siteOrigin } from './site-origin';
import { siteStyles } from './site-styles';

/** What the site is called: as given on the desk, else 回眸. */
export function shownSiteName({ siteName }: Pick<SiteIdentity, 'siteName'>): string {
  return siteName || t('brand');
}

/** Gives what a page shows around its own, by how it says its links. */
export type FrameMaker = (link: SiteLink) => SiteFrame | Promise<SiteFrame>;

/** What every page of the site shows around its own. */
export async function siteFrame(ctx: SiteContext, link: SiteLink): Promise<SiteFrame> {
  return (await readFrame(ctx))(link);
}

/** The same, for many pages that are drawn at once. */
export async function readFrame(ctx: SiteContext): Promise<FrameMaker> {
  const [years, identity] = await Promise.all([listReadableYears(ctx), getSiteIdentity(ctx.db)]);
  return (link) => frameOf({ years, identity, link });
}

/** Of a site whose database is away nothing is known but this. */
export function frameWithoutDatabase(link: SiteLink): SiteFrame {
  return frameOf({ years: [], identity: NO_IDENTITY, link });
}

type Known = { years: number[]; identity: SiteIdentity; link: SiteLink };

function frameOf({ years, identity, link }: Known): SiteFrame {
  return {
    origin: siteOrigin(),
    deskAddress: identity.linksDesk ? `${env().NEXTAUTH_URL.replace(/\/+$/, '')}/desk` : null,
    link,
    officeName: shownOfficeName(identity),
    siteName: shownSiteName(identity),
    identity,
    styles: siteStyles(),
    years,
  };
}

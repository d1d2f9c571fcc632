import type { PagePicture, SiteFrame } from '@/components/site/site-frame';
import type { SiteLink } from '@/components/site/site-links';
import { siteText as t } from '@/components/site/site-text';
import { env } from '@/lib/env';
import { isDrawable, SHARE_SIZE } from '@/lib/outputs/draw-share-picture';
import {
  getSiteIdentity,
  NO_IDENTITY,
  shownOfficeName,
  type SiteIdentity,
} from '@/lib/publications/site-identity';
import { listReadableYears, type SiteContext } from '@/lib/publications/site-queries';
import { sharePath, sitePicture, type SharePicture } from './share-pictures';
import { shownSiteName } from './site-name';
import { siteOrigin } from './site-origin';
import { siteStyles } from './site-styles';

/** Gives what a page shows around its own, by how it says its links. */
export type FrameMaker = (link: SiteLink) => SiteFrame | Promise<SiteFrame>;

/** What every page of the site shows around its own. */
export async function siteFrame(ctx: SiteContext, link: SiteLink): Promise<SiteFrame> {
  return (await readFrame(ctx))(link);
}

/** The same, for many pages that are drawn at once. */
export async function readFrame(ctx: SiteContext): Promise<FrameMaker> {
  const [years, identity] = await Promise.all([listReadableYears(ctx), getSiteIdentity(ctx.db)]);
  const picture = sitePicture(identity);
  const alt = `${shownSiteName(identity)} · ${t('tagline')}`;
  const shown = await pagePicture(picture, alt);
  return (link) => frameOf({ years, identity, link, picture: shown });
}

/** Null where no picture can be drawn. */
export async function pagePicture({ name, words }: SharePicture, alt: string): Promise<PagePicture | null> {
  return (await isDrawable(words)) ? { path: sharePath(name), alt, ...SHARE_SIZE } : null;
}

/** Of a site whose database is away nothing is known but this. */
export function frameWithoutDatabase(link: SiteLink): SiteFrame {
  return frameOf({ years: [], identity: NO_IDENTITY, link, picture: null });
}

type Known = { years: number[]; identity: SiteIdentity; link: SiteLink; picture: PagePicture | null };

function frameOf({ years, identity, link, picture }: Known): SiteFrame {
  return {
    origin: siteOrigin(),
    deskAddress: identity.linksDesk ? `${env().NEXTAUTH_URL.replace(/\/+$/, '')}/desk` : null,
    link,
    officeName: shownOfficeName(identity),
    siteName: shownSiteName(identity),
    identity,
    styles: siteStyles(),
    picture,
    years,
  };
}

import type { SiteIdentity } from '@/lib/publications/site-identity';
import type { SiteLink } from './site-links';

/** Drawn for links that are passed on. `path`: within the site. */
export type PagePicture = { path: string; alt: string; width: number; height: number };

/** What every page of the site is set in. */
export type SiteFrame = {
  /** Scheme and host without a slash at the end, for addresses that leave the site. */
  origin: string;
  /** Where the desk stands, whole; null where the office does not want the site to lead there. */
  deskAddress: string | null;
  /** As the page itself needs them: see site-links.ts. */
  link: SiteLink;
  /** Who runs the site; '' when nobody says. */
  officeName: string;
  /** What the site is called. */
  siteName: string;
  /** What the office has given of itself. */
  identity: SiteIdentity;
  styles: string;
  /** What stands beside a link to a page that has no picture of its own; null where none can be drawn. */
  picture: PagePicture | null;
  /** Years there is something to read about, newest first. */
  years: number[];
};

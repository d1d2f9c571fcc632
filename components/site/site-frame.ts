import type { SiteLink } from './site-links';

/** What every page of the site is set in. */
export type SiteFrame = {
  /** Scheme and host without a slash at the end, for addresses that leave the site. */
  origin: string;
  /** Where the desk stands, whole. */
  deskAddress: string;
  /** As the page itself needs them: see site-links.ts. */
  link: SiteLink;
  /** Who runs the site; '' when not configured. */
  officeName: string;
  styles: string;
  /** Years there is something to read about, newest first. */
  years: number[];
};

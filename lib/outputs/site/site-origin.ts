import { env } from '@/lib/env';

/** Where the site stands in the world, without a slash at the end: SITE_URL, else the desk's own address. */
export function siteOrigin(): string {
  return (env().SITE_URL ?? env().NEXTAUTH_URL).replace(/\/+$/, '');
}

import { env } from '@/lib/env';

/** Holds the token of a request's link. */
export const LINK_COOKIE = 'huimou-material';

/** The cookie of one kind of link, and which addresses it is sent to. */
export type LinkCookiePlace = { name: string; path: string };

const OF_REQUESTS: LinkCookiePlace = { name: LINK_COOKIE, path: '/' };

/** The Set-Cookie header that keeps a link's token for the given time; without a token it removes the cookie. */
export function linkCookie(
  link: { token: string; seconds: number } | null,
  { name, path }: LinkCookiePlace = OF_REQUESTS,
): string {
  const parts = [
    `${name}=${link?.token ?? ''}`,
    `Path=${path}`,
    `Max-Age=${link?.seconds ?? 0}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  if (env().NEXTAUTH_URL.startsWith('https:')) parts.push('Secure');
  return parts.join('; ');
}

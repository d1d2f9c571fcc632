import { env } from '@/lib/env';

/** Holds the token of a request's link. */
export const LINK_COOKIE = 'huimou-material';

/** The Set-Cookie header that keeps a link's token for the given time; without a token it removes the cookie. */
export function linkCookie(link: { token: string; seconds: number } | null): string {
  const parts = [
    `${LINK_COOKIE}=${link?.token ?? ''}`,
    'Path=/',
    `Max-Age=${link?.seconds ?? 0}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  if (env().NEXTAUTH_URL.startsWith('https:')) parts.push('Secure');
  return parts.join('; ');
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';

/** As long as browsers keep a cookie. */
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/**
 * The marks of the people who have signed in from this browser before. A mark opens nothing: it only takes a person's
 * attempts out of what strangers' attempts are counted with. See OWASP, Device cookies.
 */
export async function knownBrowsers(): Promise<(personId: string) => string | null> {
  const jar = await cookies();
  return (personId) => markIn(jar.get(nameOf(personId))?.value ?? '', personId);
}

/** Marks this browser as one that the person has signed in from. For actions and handlers only. */
export async function keepBrowser(personId: string): Promise<void> {
  const known = await knownBrowsers();
  const mark = known(personId) ?? randomBytes(16).toString('base64url');
  (await cookies()).set(nameOf(personId), `${mark}.${seal(mark, personId)}`, {
    path: '/api/auth',
    maxAge: KEPT_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  });
}

const nameOf = (personId: string) => `huimou-known-${personId.slice(-12)}`;

function markIn(value: string, personId: string): string | null {
  const [mark = '', given = ''] = value.split('.');
  const [wanted, got] = [Buffer.from(seal(mark, personId)), Buffer.from(given)];
  return mark !== '' && wanted.length === got.length && timingSafeEqual(wanted, got) ? mark : null;
}

function seal(mark: string, personId: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`known browser ${personId} ${mark}`)
    .digest('base64url');
}

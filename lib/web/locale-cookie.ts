import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { asLocale } from '@/messages/locales';
import { LOCALE_COOKIE } from './request-locale';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Lets this browser be spoken to in this language. For actions and handlers only: pages cannot set cookies. */
export async function keepLocale(locale: string): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, asLocale(locale), {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  });
}

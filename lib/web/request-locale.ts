import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { TIME_ZONE } from '@/lib/domain/calendar';
import { DEFAULT_LOCALE, LOCALES, loadMessages, type Locale } from '@/messages/load-messages';

export const LOCALE_COOKIE = 'huimou-locale';

export function asLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
}

/** next-intl's settings for the desk: the language is each person's own choice, kept in a cookie. */
const requestConfig = getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, timeZone: TIME_ZONE, messages: await loadMessages(locale) };
});
export default requestConfig;

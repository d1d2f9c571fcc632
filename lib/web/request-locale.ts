import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { loadMessages } from '@/messages/load-messages';
import { asLocale } from '@/messages/locales';
import { TIME_ZONE } from '@/lib/domain/calendar';

export const LOCALE_COOKIE = 'huimou-locale';

/** next-intl's settings for the desk: the language is each person's own choice, kept in a cookie. */
const requestConfig = getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, timeZone: TIME_ZONE, messages: await loadMessages(locale) };
});
export default requestConfig;

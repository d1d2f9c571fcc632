import { createTranslator, type AbstractIntlMessages, type useTranslations } from 'next-intl';
import { TIME_ZONE } from '@/lib/domain/calendar';

type Values = Record<string, string | number | Date>;
export type Say = (key: string, values?: Values) => string;

/** Says a sentence of the messages in both languages, with `between` between them. */
export function sayInBoth(chinese: AbstractIntlMessages, english: AbstractIntlMessages, between = '\n'): Say {
  const texts: [string, AbstractIntlMessages][] = [
    ['zh-CN', chinese],
    ['en', english],
  ];
  return (key, values = {}) => texts.map(([locale, own]) => say(locale, own, key, values)).join(between);
}

function say(locale: string, own: AbstractIntlMessages, key: string, values: Values): string {
  const messages: AbstractIntlMessages = { own };
  const namespace: string = 'own';
  const t: ReturnType<typeof useTranslations> = createTranslator({
    locale,
    messages,
    namespace,
    timeZone: TIME_ZONE,
  });
  return t(key, values);
}

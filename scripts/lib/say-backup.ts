import { createTranslator, type AbstractIntlMessages, type useTranslations } from 'next-intl';
import { TIME_ZONE } from '@/lib/domain/calendar';
import english from '@/messages/en/backups.json';
import chinese from '@/messages/zh-CN/backups.json';

type Values = Record<string, string | number | Date>;

const texts: [string, AbstractIntlMessages][] = [
  ['zh-CN', chinese],
  ['en', english],
];

/** A sentence of the `backups` messages in both languages, a line each. */
export function sayBackup(key: string, values: Values = {}): string {
  return texts.map(([locale, backups]) => say(locale, backups, key, values)).join('\n');
}

function say(locale: string, backups: AbstractIntlMessages, key: string, values: Values): string {
  const messages: AbstractIntlMessages = { backups };
  const namespace: string = 'backups';
  const t: ReturnType<typeof useTranslations> = createTranslator({
    locale,
    messages,
    namespace,
    timeZone: TIME_ZONE,
  });
  return t(key, values);
}

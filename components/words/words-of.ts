import { createTranslator, useLocale, type AbstractIntlMessages, type useTranslations } from 'next-intl';
import { TIME_ZONE } from '@/lib/domain/calendar';
import { asLocale, type Locale } from '@/messages/locales';

type Words = ReturnType<typeof useTranslations>;
/** Names what holds words in a file of them: `list`, `list.filter`, never a word itself. */
type SectionOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends object ? Key | `${Key}.${SectionOf<Texts[Key]>}` : never;
}[keyof Texts & string];

/**
 * The hook by which components say a file of messages, in the reader's language. The words travel in the script
 * of whoever says them, so a page has those it shows and no screen can lack its own; a translator is made once
 * and serves every request.
 */
export function wordsOf<Texts extends AbstractIntlMessages>(
  namespace: string,
  texts: Record<Locale, AbstractIntlMessages> & { 'zh-CN': Texts },
): (section?: SectionOf<Texts>) => Words {
  const made = new Map<string, Words>();
  return function useWords(section) {
    const locale = asLocale(useLocale());
    const path = section ? `${namespace}.${section}` : namespace;
    const known = made.get(`${locale} ${path}`);
    if (known) return known;
    const messages: AbstractIntlMessages = { [namespace]: texts[locale] };
    const words: Words = createTranslator({ locale, messages, namespace: path, timeZone: TIME_ZONE });
    made.set(`${locale} ${path}`, words);
    return words;
  };
}

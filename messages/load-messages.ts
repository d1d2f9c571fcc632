import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from './locales';

/** One file a namespace in each locale's folder; tests/messages checks that they agree. */
export const NAMESPACES = [
  'account',
  'admin',
  'articles',
  'audit',
  'comments',
  'confirmations',
  'editor',
  'errors',
  'fields',
  'imports',
  'intake',
  'material',
  'notices',
  'publication',
  'review',
  'seasons',
  'shell',
  'site',
  'terms',
] as const;

export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const files = await Promise.all(NAMESPACES.map((namespace) => import(`./${locale}/${namespace}.json`)));
  return Object.fromEntries(NAMESPACES.map((namespace, index) => [namespace, files[index].default]));
}

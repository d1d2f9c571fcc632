import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from './locales';

/** One file a namespace in each locale's folder; tests/messages checks that they agree. */
export const NAMESPACES = [
  'account',
  'admin',
  'articles',
  'audit',
  'backups',
  'comments',
  'confirmations',
  'contradictions',
  'desk',
  'editor',
  'errors',
  'export',
  'facts',
  'fields',
  'figures',
  'finding',
  'history',
  'imports',
  'intake',
  'material',
  'newspaper',
  'notices',
  'outputs',
  'previews',
  'proposals',
  'publication',
  'review',
  'seasons',
  'shell',
  'site',
  'terms',
  'webhooks',
] as const;

const loaded = new Map<Locale, Promise<AbstractIntlMessages>>();

/** Read once: every page asks for them, and asking for twenty files took a twentieth of making it. */
export function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const known = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, known);
  return known;
}

async function readMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const files = await Promise.all(NAMESPACES.map((namespace) => import(`./${locale}/${namespace}.json`)));
  return Object.fromEntries(NAMESPACES.map((namespace, index) => [namespace, files[index].default]));
}

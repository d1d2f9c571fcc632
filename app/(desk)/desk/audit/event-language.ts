import { getFormatter, getTranslations } from 'next-intl/server';
import { saidIn } from '@/components/audit/said-in';
import { sayEvent } from '@/components/audit/say-event';
import type { SaidIn } from '@/lib/audit/event-conditions';
import { listEventActors } from '@/lib/audit/queries/list-event-actors';
import type { AuditEvent } from '@/lib/audit/read-events';
import type { Reading } from '@/lib/db/context';

/** What the log's words stand for in the reader's language. */
export async function soughtInEvents(): Promise<SaidIn> {
  const [audit, errors, terms] = await Promise.all([
    getTranslations('audit'),
    getTranslations(),
    getTranslations('terms'),
  ]);
  const messages = {
    event: audit.raw('event'),
    groups: audit.raw('groups'),
    roles: terms.raw('role'),
    errors: errors.raw('errors'),
  };
  return (word) => saidIn(messages, word);
}

/** Says events as the list does. @throws Forbidden `needs_auditor` */
export async function eventSentences(ctx: Reading): Promise<(event: AuditEvent) => string> {
  const [audit, errors, terms, account, format, people] = await Promise.all([
    getTranslations('audit'),
    getTranslations('errors'),
    getTranslations('terms'),
    getTranslations('account'),
    getFormatter(),
    listEventActors(ctx),
  ]);
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return (event) => sayEvent(event, names, { audit, errors, terms, account, format });
}

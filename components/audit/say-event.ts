import type { createTranslator, createFormatter } from 'next-intl';
import type { AuditEvent } from '@/lib/audit/read-events';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { eventWords } from './event-words';

type Words = Pick<ReturnType<typeof createTranslator>, 'has'> &
  ((key: string, values?: Record<string, string>) => string);

export type EventLanguage = {
  audit: Words;
  errors: Words;
  terms: Words;
  account: Words;
  format: Pick<ReturnType<typeof createFormatter>, 'dateTime'>;
};

/** What happened, in a sentence of the reader's language: the same on the screen and in the exported file. */
export function sayEvent(
  event: AuditEvent,
  personNames: ReadonlyMap<string, string>,
  { audit, errors, terms, account, format }: EventLanguage,
): string {
  const words = eventWords(event, {
    personName: (id) => personNames.get(id),
    showTime: (at) => format.dateTime(at, TIME_IN_LIST),
    showRefusal: (reason) => (errors.has(reason) ? errors(reason) : reason),
    showRoles: (roles) =>
      roles
        .map((role) => (terms.has(`role.${role}`) ? terms(`role.${role}`) : role))
        .join(account('listComma')),
  });
  return audit.has(`event.${event.type}`) ? audit(`event.${event.type}`, words) : event.type;
}

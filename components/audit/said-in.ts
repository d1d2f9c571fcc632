import type { AbstractIntlMessages } from 'next-intl';
import type { Said } from '@/lib/audit/event-conditions';

type Messages = {
  event: AbstractIntlMessages;
  groups: AbstractIntlMessages;
  roles: AbstractIntlMessages;
  errors: AbstractIntlMessages;
};

/**
 * Which events the list tells in words that hold `word`, by their type, and which stored values it shows so: the
 * log keeps "review.changes_requested" and "publisher" where the screen says 退改 and 签发.
 */
export function saidIn({ event, groups, roles, errors }: Messages, word: string): Said {
  const sought = word.toLowerCase();
  const holds = ([, text]: [string, string]) => fixedText(text).toLowerCase().includes(sought);
  const keys = (messages: AbstractIntlMessages) =>
    flat(messages)
      .filter(holds)
      .map(([key]) => key);
  return {
    types: keys(event),
    groups: keys(groups).map((group) => `${group}.`),
    values: [...keys(roles), ...keys(errors)],
  };
}

function flat(messages: AbstractIntlMessages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[path + key, text]] : flat(text, `${path}${key}.`),
  );
}

/** A message without its places for values; of a choice (ICU select) what any branch says. */
function fixedText(message: string): string {
  return message
    .replace(/\{\w+\}/g, '\n')
    .replace(/\{\w+, (?:select|plural),/g, '\n')
    .replace(/[\w=]+ \{/g, '\n')
    .replaceAll('}', '\n');
}

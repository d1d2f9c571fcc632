import type { Said } from '@/lib/audit/event-conditions';

/**
 * Messages as they are written, or as the build compiled them (icu-minify): a list of texts and of places, a place
 * being the name of its value, then the kind and branches of a choice or the content of a mark.
 */
export type SoughtMessages = { [key: string]: string | readonly unknown[] | SoughtMessages };
type Messages = {
  event: SoughtMessages;
  groups: SoughtMessages;
  roles: SoughtMessages;
  errors: SoughtMessages;
};

/**
 * Which events the list tells in words that hold `word`, by their type, and which stored values it shows so: the
 * log keeps "review.changes_requested" and "publisher" where the screen says 退改 and 签发.
 */
export function saidIn({ event, groups, roles, errors }: Messages, word: string): Said {
  const sought = word.toLowerCase();
  const holds = ([, text]: [string, string]) => text.toLowerCase().includes(sought);
  const keys = (messages: SoughtMessages) =>
    flat(messages)
      .filter(holds)
      .map(([key]) => key);
  return {
    types: keys(event),
    groups: keys(groups).map((group) => `${group}.`),
    values: [...keys(roles), ...keys(errors)],
  };
}

function flat(messages: SoughtMessages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]): [string, string][] => {
    if (typeof message === 'string') return [[path + key, writtenText(message)]];
    if (isCompiled(message)) return [[path + key, compiledText(message)]];
    return flat(message, `${path}${key}.`);
  });
}

function isCompiled(message: readonly unknown[] | SoughtMessages): message is readonly unknown[] {
  return Array.isArray(message);
}

/** A message without its places for values; of a choice (ICU select) what any branch says. */
function writtenText(message: string): string {
  return message
    .replace(/\{\w+\}/g, '\n')
    .replace(/\{\w+, (?:select|plural),/g, '\n')
    .replace(/[\w=]+ \{/g, '\n')
    .replaceAll('}', '\n');
}

/** The same of a compiled message. */
function compiledText(message: unknown): string {
  if (typeof message === 'string') return message;
  if (!Array.isArray(message)) return '\n';
  return message
    .map((node: unknown) => (Array.isArray(node) ? placeText(node) : compiledText(node)))
    .join('');
}

function placeText([, kind, ...rest]: readonly unknown[]): string {
  if (typeof kind !== 'number') return `\n${compiledText([kind, ...rest])}\n`;
  const branches = typeof rest[0] === 'object' && rest[0] !== null ? Object.values(rest[0]) : [];
  return `\n${branches.map((branch) => compiledText(branch)).join('\n')}\n`;
}

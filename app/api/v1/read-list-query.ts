import { readCursor } from '@/lib/publications/published-cursor';
import type { PublishedCursor, PublishedFilter } from '@/lib/publications/queries/list-published';
import { readYear } from '@/lib/outputs/site/read-address';

export const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 20;

type Asked = PublishedFilter & { after?: PublishedCursor; limit: number };
type Fault = {
  error: { code: 'invalid_parameter' | 'unknown_parameter'; parameter: string; expected: string };
};

// What the database takes, and no name is longer.
const NAME = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

const PARAMETERS: Record<string, { expected: string; read: (text: string) => Partial<Asked> | null }> = {
  year: {
    expected: 'a year of four digits, 1900 to 2099',
    read: (text) => named(readYear(text), (year) => ({ year })),
  },
  body: {
    expected: 'the whole name of a body, 1 to 200 characters',
    read: (text) => named(NAME.test(text) ? text : null, (body) => ({ body })),
  },
  topic: {
    expected: 'the id of a topic, 1 to 200 characters',
    read: (text) => named(NAME.test(text) ? text : null, (topicId) => ({ topicId })),
  },
  cursor: {
    expected: 'the "next" of an earlier answer',
    read: (text) => named(readCursor(text), (after) => ({ after })),
  },
  limit: {
    expected: `a whole number from 1 to ${MAX_LIMIT}`,
    read: (text) => named(readLimit(text), (limit) => ({ limit })),
  },
};

/** What a list is asked for, or which parameter is wrong and what it must be. */
export function readListQuery(parameters: URLSearchParams): Asked | Fault {
  const asked: Asked = { limit: DEFAULT_LIMIT };
  for (const name of new Set(parameters.keys())) {
    const known = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    if (!known) return fault('unknown_parameter', name, Object.keys(PARAMETERS).join(', '));
    const [text = '', ...others] = parameters.getAll(name);
    const read = others.length > 0 ? null : known.read(text);
    if (!read) return fault('invalid_parameter', name, known.expected);
    Object.assign(asked, read);
  }
  return asked;
}

function fault(code: Fault['error']['code'], parameter: string, expected: string): Fault {
  return { error: { code, parameter, expected } };
}

function named<T>(value: T | null, name: (value: T) => Partial<Asked>): Partial<Asked> | null {
  return value === null ? null : name(value);
}

function readLimit(text: string): number | null {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MAX_LIMIT ? limit : null;
}

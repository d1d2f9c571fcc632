import { Invalid } from '@/lib/domain/errors';

/** What an action was called with, as fields; `id` under the name a command knows it by. @throws Invalid `malformed_request` */
export function fieldsOf(input: unknown, nameOfId = 'id'): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Invalid({}, 'malformed_request');
  const { id, ...fields } = input as Record<string, unknown>;
  return { ...fields, [nameOfId]: id };
}

import type { z } from 'zod';
import { Invalid, type FieldErrors } from '@/lib/domain/errors';
import { storableInput } from './storable-input';

/**
 * The input of a command, checked; whatever text is in it, the database can take. Rules name their message by key: `z.string().min(1, 'required')`.
 * @throws Invalid with the first fault of each path.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.infer<S> {
  const result = schema.safeParse(storableInput(raw));
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  const limits: Record<string, number> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.join('.');
    if (path in fields) continue;
    fields[path] = /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid';
    if (issue.code === 'too_big') limits[path] = Number(issue.maximum);
  }
  throw new Invalid(fields, 'invalid', limits);
}

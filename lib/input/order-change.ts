import { z } from 'zod';
import { Conflict } from '@/lib/domain/errors';

/** A list put into another order: the one the person saw, and the one they want. */
export const orderChange = (item: z.ZodType<string>) =>
  z
    .object({ before: z.array(item).max(500), after: z.array(item).max(500) })
    .refine(({ before, after }) => isSameOrder([...before].sort(), [...after].sort()), 'invalid');

export function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** @throws Conflict `stale` when things stand in another order than the person saw */
export function requireSameOrder(standing: readonly { id: string }[], seen: readonly string[]): void {
  const ids = standing.map(({ id }) => id);
  if (!isSameOrder(ids, seen)) throw new Conflict('stale');
}

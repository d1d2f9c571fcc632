import { Invalid } from '@/lib/domain/errors';

/** A date as a form sends it, under the name of its field; null where none is set. */
export type NamedDate = { path: string; dueAt: Date | null };

/**
 * Checks that each date that is set follows those set before it, or falls on the same minute.
 * @throws Invalid `date_before_other` at every field whose date comes too early
 */
export function requireDateOrder(dates: readonly NamedDate[]): void {
  const early: Record<string, string> = {};
  let last: Date | null = null;
  for (const { path, dueAt } of dates) {
    if (!dueAt) continue;
    if (last && dueAt < last) early[path] = 'date_before_other';
    else last = dueAt;
  }
  if (Object.keys(early).length > 0) throw new Invalid(early);
}

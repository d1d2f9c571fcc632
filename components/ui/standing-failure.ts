import type { Failure } from '@/lib/web/failure';

/** What is left of a refusal: a field changed since it was sent has no fault any more; null when none is left. */
export function standingFailure(failure: Failure | null, sent: unknown, now: unknown): Failure | null {
  const paths = Object.keys(failure?.fields ?? {});
  const left = paths.filter((path) => isSame(valueAt(sent, path), valueAt(now, path)));
  if (!failure || left.length === paths.length) return failure;
  if (left.length === 0) return null;
  return { ...failure, fields: Object.fromEntries(left.map((path) => [path, failure.fields?.[path] ?? ''])) };
}

function valueAt(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], input);
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

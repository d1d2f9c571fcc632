import { Invalid } from '@/lib/domain/errors';

type Place = { path?: string; current?: Date };

/** Checks that a due date is in the future, unless it is the one already set. @throws Invalid `due_past` at `path` */
export function requireAhead(
  { now }: { now: Date },
  dueAt: Date,
  { path = 'dueAt', current }: Place = {},
): void {
  if (dueAt > now || dueAt.getTime() === current?.getTime()) return;
  throw new Invalid({ [path]: 'due_past' });
}

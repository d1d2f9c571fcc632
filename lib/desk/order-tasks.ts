import { DAY_MS } from '@/lib/domain/calendar';
import type { Task, TaskKind } from './task';

/** As long before its date a task comes before those without one. */
export const NEAR_DUE_MS = 3 * DAY_MS;

/** What stops an article first, what only wants to be seen last. */
const ORDER: readonly TaskKind[] = [
  'backup',
  'unstaffed',
  'sent_back',
  'dispute',
  'review',
  'confirm',
  'request',
  'publish',
  'correct',
  'comments',
  'draft',
  'owed',
  'material',
  'scheduled',
  'confirmed',
];

/** The most urgent first: overdue, sent back or in dispute, near its date, then by kind; of a kind the longest waiting. */
export function orderTasks(tasks: readonly Task[], now: Date): Task[] {
  return tasks.toSorted(
    (a, b) =>
      urgency(a, now) - urgency(b, now) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      (a.dueAt ?? a.at).getTime() - (b.dueAt ?? b.at).getTime() ||
      (a.key < b.key ? -1 : 1),
  );
}

function urgency({ kind, dueAt }: Task, now: Date): number {
  if (dueAt && dueAt < now) return 0;
  if (ORDER.indexOf(kind) <= ORDER.indexOf('dispute')) return 1;
  if (dueAt && kind !== 'scheduled' && dueAt.getTime() - now.getTime() <= NEAR_DUE_MS) return 2;
  return 3;
}

import { DAY_MS } from '@/lib/domain/calendar';

const AHEAD_DAYS = 3;
const OVERDUE_DAYS = [7, 3, 1];
/** A server that was off for longer than this does not send the reminders it missed. */
const FORGOTTEN_DAYS = 14;

/** `occasion`: the same for the same due date and step, so that each is told once. */
export type Reminder = { kind: 'request_due' | 'request_overdue'; occasion: string };

/** What a department that has handed in nothing is to be told now, if anything. */
export function reminder(dueAt: Date, now: Date): Reminder | null {
  const days = (now.getTime() - dueAt.getTime()) / DAY_MS;
  const due = dueAt.toISOString();
  if (days < -AHEAD_DAYS || days >= FORGOTTEN_DAYS) return null;
  if (days < 0) return { kind: 'request_due', occasion: `${due}:ahead` };
  const step = OVERDUE_DAYS.find((overdue) => days >= overdue);
  return step === undefined ? null : { kind: 'request_overdue', occasion: `${due}:${step}` };
}

/** The due dates for which `reminder` may have something to say. */
export function dueDatesToRemindOf(now: Date): { gt: Date; lte: Date } {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return { gt: at(-FORGOTTEN_DAYS), lte: at(AHEAD_DAYS) };
}

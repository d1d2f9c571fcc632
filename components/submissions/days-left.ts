const DAY_MS = 24 * 60 * 60 * 1000;
const SHANGHAI_MS = 8 * 60 * 60 * 1000;

/** Days by the calendar of Asia/Shanghai from now to a date: 0 today, negative when it is past. */
export function daysLeft(dueAt: Date, now: Date): number {
  if (dueAt < now) return Math.min(-1, dayOf(dueAt) - dayOf(now));
  return dayOf(dueAt) - dayOf(now);
}

function dayOf(time: Date): number {
  return Math.floor((time.getTime() + SHANGHAI_MS) / DAY_MS);
}

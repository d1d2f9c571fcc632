import { dayNumberInChina } from '@/lib/domain/calendar';

/** Days by the calendar of China from now to a date: 0 today, negative when it is past. */
export function daysLeft(dueAt: Date, now: Date): number {
  const days = dayNumberInChina(dueAt) - dayNumberInChina(now);
  return dueAt < now ? Math.min(-1, days) : days;
}

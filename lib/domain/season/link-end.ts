import { DAY_MS } from '@/lib/domain/calendar';

/** Days for which a link that follows its request's date stays open after it: what is late still comes in. */
export const LINK_GRACE_DAYS = 3;

/** When a link ends that follows this date; made after the date, it has the grace from `now` on. */
export function linkEnd(dueAt: Date, now: Date = dueAt): Date {
  return new Date(Math.max(dueAt.getTime(), now.getTime()) + LINK_GRACE_DAYS * DAY_MS);
}

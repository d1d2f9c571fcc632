import { DAY_MS, dateInChina, dayNumberInChina, startOfDayInChina } from '@/lib/domain/calendar';

/** Whether an office is at work on this day of China's calendar; holidays are not known here. */
function isWorkday(dayNumber: number): boolean {
  const weekday = (dayNumber + 4) % 7; // 1 January 1970 was a Thursday
  return weekday >= 1 && weekday <= 5;
}

/**
 * A clock's time in China (`09:30`) on the workday that lies `count` workdays after the day of `from`, or before it
 * where `count` is negative. A later step of a plan is never earlier for a weekend between.
 */
export function workdayFrom(from: Date, count: number, clock: string): Date {
  let day = dayNumberInChina(from);
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (isWorkday(day)) left -= 1;
  }
  while (!isWorkday(day)) day -= 1;
  return atClock(new Date(day * DAY_MS), clock);
}

/** A clock's time in China on the day that lies `count` days after that of `from`, weekend or not. */
export function dayFrom(from: Date, count: number, clock: string): Date {
  return atClock(new Date(from.getTime() + count * DAY_MS), clock);
}

function atClock(day: Date, clock: string): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(startOfDayInChina(dateInChina(day)).getTime() + (hours * 60 + minutes) * 60_000);
}

import { startOfDayInChina, yearInChina } from '@/lib/domain/calendar';
import { dayFrom, workdayFrom } from './workdays';

/** Workdays the season has been under way. */
export const SEASON_WORKDAYS = 34;

const SEASON_YEAR = 2026;
const FIRST_YEAR = 2023;

export type DemoTimes = {
  /** When the office was set up: before everything else. */
  founded: Date;
  /** When work on an article of a past year began, `late` workdays after the first of that year. */
  pastStart: (year: number, late: number) => Date;
  seasonStart: Date;
  /** Of the season: some have passed, some lie ahead. */
  dates: { material: Date; draft: Date; stages: [Date, Date, Date]; publish: Date };
  /** When the scheduled article goes out. */
  scheduled: Date;
};

/**
 * The demo's calendar, seen from the day it is made. Nothing that has happened lies within a day of `now`; on a clock
 * before the samples' own years the past moves back by whole years.
 */
export function demoTimes(now: Date): DemoTimes {
  const seasonStart = workdayFrom(now, -SEASON_WORKDAYS, '08:30');
  // What was published of the year before is done with in February.
  const back = Math.max(0, SEASON_YEAR - lastYearDone(seasonStart));
  const yearStart = (year: number, day: string) => startOfDayInChina(`${year - back}-${day}`);
  return {
    founded: workdayFrom(yearStart(FIRST_YEAR, '11-06'), 0, '09:00'),
    pastStart: (year, late) => workdayFrom(yearStart(year, '11-17'), late, '08:30'),
    seasonStart,
    dates: {
      material: dayFrom(now, -6, '18:00'),
      draft: dayFrom(now, -4, '18:00'),
      stages: [dayFrom(now, -2, '18:00'), dayFrom(now, -1, '18:00'), dayFrom(now, 4, '18:00')],
      publish: dayFrom(now, 10, '09:00'),
    },
    scheduled: workdayFrom(now, 3, '09:00'),
  };
}

/** The year in which the articles of the year before are out, corrected and withdrawn. */
function lastYearDone(at: Date): number {
  const year = yearInChina(at);
  return at < startOfDayInChina(`${year}-03-15`) ? year - 1 : year;
}

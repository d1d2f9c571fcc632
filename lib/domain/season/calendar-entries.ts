import { dateInChina } from '@/lib/domain/calendar';
import type { NextDate, SeasonDates } from './next-date';

type Article = {
  id: string;
  bodyName: string;
  headline: string;
  scheduledFor: Date | null;
  publishedAt: Date | null;
  publication: string;
  next: NextDate | null;
};
type Asked = { departmentName: string; dueAt: Date; isAnswered: boolean };

/** Something on a day of a season's calendar, and whether anybody is late for it. */
export type CalendarEntry = { at: Date } & (
  | { kind: 'material' | 'draft' | 'publish'; late: number }
  | { kind: 'stage'; stageName: string; late: number }
  | { kind: 'request'; departments: string[]; silent: string[] }
  | { kind: 'scheduled' | 'published'; articleId: string; title: string }
);

export function isLate(entry: CalendarEntry): boolean {
  return ('late' in entry && entry.late > 0) || ('silent' in entry && entry.silent.length > 0);
}

/** All that stands in a season's calendar, by day (2026-12-05) and within it by time. */
export function calendarEntries(
  dates: SeasonDates,
  articles: readonly Article[],
  asked: readonly Asked[],
  now: Date,
): Map<string, CalendarEntry[]> {
  const entries = [
    ...datesOf(dates, articles),
    ...requestsOf(asked, now),
    ...articles.flatMap(publicationOf),
  ];
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const day = dateInChina(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

/** The departments that are late for the material stand with their request. */
function datesOf(
  { material, draft, stages, publish }: SeasonDates,
  articles: readonly Article[],
): CalendarEntry[] {
  const late = (step: NextDate['step'], stageName: string | null = null) =>
    articles.filter(({ next }) => next?.isOverdue && next.step === step && next.stageName === stageName)
      .length;
  return [
    { kind: 'material', at: material, late: 0 },
    ...(draft ? [{ kind: 'draft', at: draft, late: late('draft') } as const] : []),
    ...stages.flatMap(({ name, dueAt }) =>
      dueAt ? [{ kind: 'stage', stageName: name, at: dueAt, late: late('stage', name) } as const] : [],
    ),
    ...(publish ? [{ kind: 'publish', at: publish, late: late('publish') } as const] : []),
  ];
}

/** One entry for all departments that are due at the same time. */
function requestsOf(asked: readonly Asked[], now: Date): CalendarEntry[] {
  const byTime = new Map<number, Asked[]>();
  for (const each of asked) {
    const time = each.dueAt.getTime();
    byTime.set(time, [...(byTime.get(time) ?? []), each]);
  }
  return [...byTime].map(([time, together]) => ({
    kind: 'request',
    at: new Date(time),
    departments: together.map(({ departmentName }) => departmentName),
    silent: together
      .filter(({ dueAt, isAnswered }) => !isAnswered && dueAt < now)
      .map(({ departmentName }) => departmentName),
  }));
}

function publicationOf({
  id,
  bodyName,
  headline,
  publication,
  scheduledFor,
  publishedAt,
}: Article): CalendarEntry[] {
  const what = { articleId: id, title: headline || bodyName };
  if (publication === 'scheduled' && scheduledFor) return [{ kind: 'scheduled', at: scheduledFor, ...what }];
  return publication === 'live' && publishedAt ? [{ kind: 'published', at: publishedAt, ...what }] : [];
}

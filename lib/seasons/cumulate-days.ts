import { DAY_MS, dateInChina } from '@/lib/domain/calendar';

/** A season nobody closed does not grow a chart without end. */
const MAX_DAYS = 400;

/** When each of a kind of thing first happened; null where it has not. */
export type FirstTimes<K extends string> = Record<K, Date | null>;

/** For every day in China from `from` to `to`, how many had happened by its end. */
export function cumulateDays<K extends string>(
  rows: readonly FirstTimes<K>[],
  kinds: readonly K[],
  { from, to }: { from: Date; to: Date },
): ({ date: string } & Record<K, number>)[] {
  const counts = new Map(kinds.map((kind) => [kind, countByDate(rows.map((row) => row[kind]))]));
  return datesBetween(from, to).map((date) => {
    const sums = kinds.map((kind) => [kind, upTo(counts.get(kind) ?? [], date)] as const);
    return { date, ...(Object.fromEntries(sums) as Record<K, number>) };
  });
}

function countByDate(times: (Date | null)[]): string[] {
  return times.flatMap((at) => (at ? [dateInChina(at)] : [])).sort();
}

function upTo(sortedDates: readonly string[], date: string): number {
  const after = sortedDates.findIndex((each) => each > date);
  return after < 0 ? sortedDates.length : after;
}

function datesBetween(from: Date, to: Date): string[] {
  const last = dateInChina(to);
  const dates: string[] = [];
  for (let at = from.getTime(); dates.length < MAX_DAYS; at += DAY_MS) {
    const date = dateInChina(new Date(at));
    if (date > last) break;
    dates.push(date);
  }
  return dates;
}

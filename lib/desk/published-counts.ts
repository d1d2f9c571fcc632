import type { Reader } from '@/lib/db/client';
import { TIME_ZONE, yearInChina } from '@/lib/domain/calendar';
import type { Overview } from './overview';

/** How many live articles were first published in each month of this year and in each year. */
export async function publishedCounts(
  db: Reader,
  now: Date,
): Promise<Pick<Overview, 'year' | 'months' | 'years'>> {
  const rows = await db.$queryRaw<{ year: number; month: number; count: number }[]>`
    SELECT extract(year FROM local)::int AS year, extract(month FROM local)::int AS month, count(*)::int AS count
    FROM (
      SELECT "publishedAt" AT TIME ZONE ${TIME_ZONE} AS local FROM "Publication"
      WHERE state = 'live' AND "publishedAt" IS NOT NULL) p
    GROUP BY 1, 2`;
  const year = yearInChina(now);
  const first = Math.min(year, ...rows.map((row) => row.year));
  const sum = (found: typeof rows) => found.reduce((total, { count }) => total + count, 0);
  return {
    year,
    months: Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      count: sum(rows.filter((row) => row.year === year && row.month === index + 1)),
    })),
    years: Array.from({ length: year - first + 1 }, (_, index) => ({
      year: first + index,
      count: sum(rows.filter((row) => row.year === first + index)),
    })),
  };
}

/** A day of a month's page: its date (2026-12-05), and whether it belongs to the month or fills a week of it. */
export type MonthDay = { date: string; isOfMonth: boolean };

/** A month as written in an address, 2026-12; null for anything else. */
export function readMonth(text: string | undefined): string | null {
  return text !== undefined && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** The month that lies `count` months after this one. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The weeks that a month touches, Monday to Sunday. */
export function weeksOf(month: string): MonthDay[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const before = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = new Date(Date.UTC(year, number - 1, week * 7 + weekday - before + 1));
      const date = day.toISOString().slice(0, 10);
      return { date, isOfMonth: date.startsWith(month) };
    }),
  );
}

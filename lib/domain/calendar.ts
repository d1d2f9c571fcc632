/** The office's calendar is China's, which has had one offset since 1991. */
export const TIME_ZONE = 'Asia/Shanghai';
export const TIME_ZONE_OFFSET = '+08:00';
export const DAY_MS = 24 * 60 * 60 * 1000;

const OFFSET_MS = 8 * 60 * 60 * 1000;

/** The day in China: 2026-01-05. */
export function dateInChina(at: Date): string {
  return clockInChina(at).slice(0, 10);
}

/** From 0 to 23. */
export function hourInChina(at: Date): number {
  return new Date(at.getTime() + OFFSET_MS).getUTCHours();
}

export function yearInChina(at: Date): number {
  return Number(dateInChina(at).slice(0, 4));
}

/** Days since 1 January 1970, to count those between two dates. */
export function dayNumberInChina(at: Date): number {
  return Math.floor((at.getTime() + OFFSET_MS) / DAY_MS);
}

/** When a day (2026-01-05) begins in China. */
export function startOfDayInChina(date: string): Date {
  return new Date(`${date}T00:00:00${TIME_ZONE_OFFSET}`);
}

/** What a clock in China shows: 2026-01-05T09:00:00.000. */
export function clockInChina(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, -1);
}

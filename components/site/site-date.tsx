import { TIME_ZONE } from '@/lib/domain/calendar';

const parts = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (date: Date) =>
  Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));

/** 2026-01-05 09:00, the time in China, as inspections read it. */
export function plainDate(date: Date): string {
  const { year, month = '', day = '', hour, minute } = partsOf(date);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${hour}:${minute}`;
}

/** 2026年1月5日, or 2026年1月5日 09:00; always the time in China. */
export function siteDate(date: Date, withTime = false): string {
  const part = partsOf(date);
  const day = `${part.year}年${part.month}月${part.day}日`;
  return withTime ? `${day} ${part.hour}:${part.minute}` : day;
}

export function SiteDate({ date, withTime = false }: { date: Date; withTime?: boolean }) {
  return <time dateTime={date.toISOString()}>{siteDate(date, withTime)}</time>;
}

import { clockInChina } from '@/lib/domain/calendar';

export type PdfDate = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

/** A time by China's clock, as templates take it. */
export function pdfDate(at: Date): PdfDate {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clockInChina(at)
    .split(/\D/)
    .map(Number);
  return { year, month, day, hour, minute, second };
}

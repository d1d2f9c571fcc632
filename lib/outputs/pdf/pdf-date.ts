export type PdfDate = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

/** A time as templates take it: they write it as UTC. */
export function pdfDate(at: Date): PdfDate {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at
    .toISOString()
    .split(/\D/)
    .map(Number);
  return { year, month, day, hour, minute, second };
}

import { clockInChina } from '@/lib/domain/calendar';
import type { WordWords } from './word-words';

/** 2026年3月5日 09:10, in China: the same on every machine. */
export function sayTime(at: Date, words: WordWords): string {
  const clock = clockInChina(at);
  const part = (from: number, to: number) => String(Number(clock.slice(from, to)));
  return words('time', {
    year: part(0, 4),
    month: part(5, 7),
    day: part(8, 10),
    clock: clock.slice(11, 16),
  });
}

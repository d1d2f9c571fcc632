import { clockInChina } from '@/lib/domain/calendar';

/** As it stands in a form: 2026年1月5日 09:00. */
export function timeInChinese(at: Date): string {
  const clock = clockInChina(at);
  const [year, month, day] = clock.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日 ${clock.slice(11, 16)}`;
}

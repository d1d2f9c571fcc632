import { TIME_ZONE_OFFSET, clockInChina } from '@/lib/domain/calendar';

/** What a datetime-local field holds ("2026-12-01T09:00"), read as Asia/Shanghai; null when it holds none. */
export function fromShanghaiField(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? `${value}:00${TIME_ZONE_OFFSET}` : null;
}

/** A time as a datetime-local field holds it, in Asia/Shanghai, to the minute. */
export function toShanghaiField(time: Date): string {
  return clockInChina(time).slice(0, 16);
}

import type { PlainJson } from '@/lib/domain/event-payloads';

/** A plain value as a JSON column takes it: `undefined` members dropped, nothing else changed. */
export function toJson(value: unknown): PlainJson {
  return JSON.parse(JSON.stringify(value)) as PlainJson;
}

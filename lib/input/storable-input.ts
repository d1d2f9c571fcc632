import { storable } from '@/lib/domain/text/storable';

/** Deeper than any input goes; what lies below is left to the schema, which knows no such depth. */
const MAX_DEPTH = 100;

/** Input from outside with every text in it storable, wherever it stands; what is no plain value stays as it is. */
export function storableInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storable(value);
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => storableInput(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [storable(key), storableInput(item, depth + 1)]),
  );
}

import type { Prisma } from './generated/client';

/** A plain value as a JSON column takes it: `undefined` members dropped, nothing else changed. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

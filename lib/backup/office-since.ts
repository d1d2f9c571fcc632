import type { Reader } from '@/lib/db/client';

/** When the office was given what it starts with; null before that. */
export async function officeSince(db: Reader): Promise<Date | null> {
  const first = await db.furnishing.findFirst({ orderBy: { doneAt: 'asc' }, select: { doneAt: true } });
  return first?.doneAt ?? null;
}

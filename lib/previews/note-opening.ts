import type { Db } from '@/lib/db/client';

/** Counts an opening, with its time and nothing else. */
export async function noteOpening(db: Db, now: Date, linkId: string): Promise<void> {
  await db.previewOpening.create({ data: { linkId, at: now } });
}

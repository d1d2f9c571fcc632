import type { Reader } from '@/lib/db/client';

const BATCH = 1000;

/**
 * Seals every event committed so far, in an order that respects their commits (`seal_events` in the database).
 * How many it sealed; none while another seals.
 */
export async function sealEvents(db: Reader): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [row] = await db.$queryRaw<{ made: number }[]>`SELECT seal_events(${BATCH}::integer) AS made`;
    const made = row?.made ?? 0;
    sealed += made;
    if (made < BATCH) return sealed;
  }
}

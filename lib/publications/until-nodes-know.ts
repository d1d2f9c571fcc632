import { setTimeout as wait } from 'node:timers/promises';
import type { Reader } from '@/lib/db/client';

const ASK_AGAIN_MS = 10;
/** As long as any lease: who has not heard by then, and asked for one before, may not show what is kept. */
const AT_MOST_MS = 3_000;

/**
 * Waits until every server process has heard of what was published, corrected or withdrawn up to now, or may no longer
 * show what it keeps: three seconds at most. Call when the transaction has ended; within another one it does nothing.
 */
export async function untilNodesKnow(db: Reader): Promise<void> {
  if (!('$connect' in db)) return;
  const [last] = await db.$queryRaw<{ generation: bigint }[]>`SELECT generation FROM "SiteGeneration"`;
  if (!last) return;
  const since = performance.now();
  while (performance.now() - since < AT_MOST_MS) {
    const [behind] = await db.$queryRaw<unknown[]>`
      SELECT FROM "SiteNode" WHERE "leaseUntil" > clock_timestamp() AND seen < ${last.generation} LIMIT 1`;
    if (!behind) return;
    await wait(ASK_AGAIN_MS);
  }
}

import type { Reader } from '@/lib/db/client';
import { keepDoing } from '@/lib/jobs/keep-doing';

const LOOK_MS = 500;

/** Told when the output is cancelled, by whichever server process; to be stopped when it is made. */
export function untilCancelled(db: Reader, id: string): { signal: AbortSignal; stop: () => void } {
  const abort = new AbortController();
  const look = async () => {
    const output = await db.output.findUnique({ where: { id }, select: { state: true } });
    if (output?.state === 'cancelled') abort.abort();
  };
  const kept = keepDoing(look, { pauseMs: LOOK_MS, fault: 'whether an output is still wanted' });
  return { signal: abort.signal, stop: () => void kept.stop() };
}

import type { Db } from '@/lib/db/client';
import { keepDoing, type Kept } from '@/lib/jobs/keep-doing';
import { sealEvents } from './seal-events';

const PAUSE_MS = 400;

/**
 * Seals events within a second of their commit, until stopped. Any number of server processes may run one: the
 * database lets one of them seal at a time.
 */
export function runSealer(db: Db): Kept {
  return keepDoing(() => sealEvents(db), { pauseMs: PAUSE_MS, fault: 'events await their seal' });
}

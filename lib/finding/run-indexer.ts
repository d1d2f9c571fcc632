import type { Db } from '@/lib/db/client';
import { keepDoing, type Kept } from '@/lib/jobs/keep-doing';
import { indexChanged } from './index-texts';

const PAUSE_MS = 1_000;
/** A save that took this long, or another server's clock that is so far behind, is still seen. */
const OVERLAP_MS = 60_000;

/**
 * Writes what the desk's search looks in, a second or two behind the saves, which do not wait for it: everything that
 * is missing at the start, then what changes. Any number of server processes may run one.
 */
export function runIndexer(db: Db): Kept {
  let since: Date | null = null;
  const work = async () => {
    const begun = Date.now();
    await indexChanged(db, since);
    since = new Date(begun - OVERLAP_MS);
  };
  return keepDoing(work, { pauseMs: PAUSE_MS, fault: 'the desk’s search is behind its texts' });
}

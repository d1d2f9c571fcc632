import type { Db } from '@/lib/db/client';
import { sealEvents } from './seal-events';

const PAUSE_MS = 400;

export type RunningSealer = { stop: () => Promise<void> };

/**
 * Seals events within a second of their commit, until stopped. Any number of server processes may run one: the
 * database lets one of them seal at a time.
 */
export function runSealer(db: Db): RunningSealer {
  let isStopped = false;
  let isAway = false;
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, PAUSE_MS);
      wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  const run = async () => {
    while (!isStopped) {
      try {
        await sealEvents(db);
        isAway = false;
      } catch (error) {
        if (!isAway) console.error('events await their seal', error);
        isAway = true;
      }
      if (!isStopped) await pause();
    }
  };
  const ended = run();
  return {
    async stop() {
      isStopped = true;
      wake();
      await ended;
    },
  };
}

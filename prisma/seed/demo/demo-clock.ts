import { recordEvent } from '@/lib/audit/record-event';
import type { Db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';
import { transaction } from '@/lib/db/transaction';

/** What the demo's people read the time from, and with it the database (migration demo_time). */
export type DemoClock = {
  /** Moves on to this time; never back. */
  moveTo: (at: Date) => Promise<void>;
  /** A minute later, and what the clock shows then. */
  tick: () => Promise<Date>;
};

const system: Actor = { kind: 'system', id: null, displayName: '系统' };
const MINUTE_MS = 60_000;

/**
 * Has the log of an empty database say that its times are a demo's from here on, and sets them until `work` is done.
 * `db` has one connection only, which the time is set for, and is the owner's.
 */
export async function onDemoTime<T>(db: Db, from: Date, work: (clock: DemoClock) => Promise<T>): Promise<T> {
  let at = from;
  // Before every step: the pool may have opened another connection since.
  const set = async () => {
    await db.$executeRaw`SELECT set_config('huimou.demo_at', ${at.toISOString()}, false)`;
  };
  const moveTo = (to: Date) => {
    at = new Date(Math.min(Math.max(at.getTime(), to.getTime()), Date.now() - MINUTE_MS));
    return set();
  };
  await set();
  await transaction({ db, actor: system }, (tx) =>
    recordEvent(tx, { actor: system }, { type: 'office.demo_begun', payload: { madeAt: '' } }),
  );
  const result = await work({
    moveTo,
    tick: async () => {
      await moveTo(new Date(at.getTime() + MINUTE_MS));
      return at;
    },
  });
  await db.$executeRaw`SELECT set_config('huimou.demo_at', '', false)`;
  const payload = { demoFrom: from.toISOString(), demoTo: at.toISOString() };
  await transaction({ db, actor: system }, (tx) =>
    recordEvent(tx, { actor: system }, { type: 'office.demo_made', payload }),
  );
  return result;
}

import type { Reader } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { DAY_MS } from '@/lib/domain/calendar';
import { STRANGER } from './stranger';

const MINUTE_MS = 60_000;
/** An office shares one address, a name is tried from many: as many times more than one person's own failures. */
const OF_AN_ADDRESS = 6;
const OF_A_NAME = 10;

/** `sessionHours`: after how many a session ends, whatever happens. */
export type SignInPolicy = { maxFailures: number; lockMinutes: number; sessionHours: number };
type AttemptCtx = { db: Reader; now: Date; policy: SignInPolicy };

/**
 * Where failures are counted: after `most` of them there is a wait, twice as long each time. A shared one counts
 * strangers' failures too.
 */
export type Counter = { key: string; signInName: string; most: number; forgetMs: number; isShared?: true };
type Count = { failures: number; lastFailureAt: Date; lockedUntil: Date | null };

/** `waitsUntil`: this attempt does not count. `thenUntil`: what it brings if it fails, null for no wait. */
export type Attempt = { waitsUntil: Date | null; thenUntil: Date | null; isFirstWait: boolean };

/**
 * What counts an attempt. In a browser that the person has signed in from before it is that browser alone, so that
 * nobody elsewhere can keep them out of it. Anywhere else the name is counted with the address, and each by itself.
 */
export function countersOf(
  { signInName, address, browser }: { signInName: string; address: string; browser: string | null },
  { maxFailures }: Pick<SignInPolicy, 'maxFailures'>,
): Counter[] {
  const most = maxFailures;
  if (browser !== null)
    return [{ key: `browser ${browser} ${signInName}`, signInName, most, forgetMs: DAY_MS }];
  return [
    { key: `pair ${address} ${signInName}`, signInName, most, forgetMs: DAY_MS },
    { key: `name ${signInName}`, signInName, most: most * OF_A_NAME, forgetMs: DAY_MS, isShared: true },
    {
      key: `address ${address}`,
      signInName: '',
      most: most * OF_AN_ADDRESS,
      forgetMs: DAY_MS / 24,
      isShared: true,
    },
  ];
}

/** What counts a wrong password of somebody who is signed in. */
export function counterOfPerson(
  { id, signInName }: { id: string; signInName: string },
  { maxFailures }: Pick<SignInPolicy, 'maxFailures'>,
): Counter[] {
  return [{ key: `person ${id}`, signInName, most: maxFailures, forgetMs: DAY_MS }];
}

/**
 * Counts an attempt as failed before its password is looked at, so that parallel guesses cannot outrun the wait.
 * During a wait nothing is counted: whoever goes on trying neither prolongs it nor fills anything.
 */
export async function countAttempt(ctx: AttemptCtx, counters: Counter[]): Promise<Attempt> {
  // In the order of the keys: two attempts that share some wait for each other, and not both at once.
  const inOrder = counters.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return transaction({ db: ctx.db, actor: STRANGER }, async (tx) => {
    const standing = await tx.signInThrottle.findFirst({
      where: { key: { in: inOrder.map(({ key }) => key) }, lockedUntil: { gt: ctx.now } },
      orderBy: { lockedUntil: 'desc' },
      select: { lockedUntil: true },
    });
    if (standing) return { waitsUntil: standing.lockedUntil, thenUntil: null, isFirstWait: false };

    const known: { counter: Counter; count: Count }[] = [];
    for (const counter of inOrder) {
      const { key, signInName } = counter;
      await tx.$executeRaw`
        INSERT INTO "SignInThrottle" (key, "signInName", failures, "lastFailureAt")
        VALUES (${key}, ${signInName}, 0, ${ctx.now}) ON CONFLICT (key) DO NOTHING`;
      const [count] = await tx.$queryRaw<Count[]>`
        SELECT failures, "lastFailureAt", "lockedUntil" FROM "SignInThrottle" WHERE key = ${key} FOR UPDATE`;
      if (count) known.push({ counter, count });
    }
    // Those that came while this one waited for its turn.
    const waitsUntil = latest(known.map(({ count }) => count.lockedUntil));
    if (waitsUntil && waitsUntil > ctx.now) return { waitsUntil, thenUntil: null, isFirstWait: false };

    const counted = known.map(({ counter, count }) => ({ counter, ...oneMore(ctx, counter, count) }));
    for (const { counter, failures, lockedUntil } of counted)
      await tx.signInThrottle.update({
        where: { key: counter.key },
        data: { failures, lockedUntil, lastFailureAt: ctx.now },
        select: { key: true },
      });
    return {
      waitsUntil: null,
      thenUntil: latest(counted.map(({ lockedUntil }) => lockedUntil)),
      isFirstWait: counted.some(({ counter, failures }) => failures === counter.most),
    };
  });
}

/** A minute after `most` failures, then two, four and so on, up to the policy's longest. */
function oneMore(
  { now, policy }: AttemptCtx,
  { most, forgetMs }: Counter,
  { failures: before, lastFailureAt }: Count,
): { failures: number; lockedUntil: Date | null } {
  const isForgotten = now.getTime() - lastFailureAt.getTime() > forgetMs;
  const failures = isForgotten ? 1 : before + 1;
  if (failures < most) return { failures, lockedUntil: null };
  const minutes = Math.min(policy.lockMinutes, 2 ** Math.min(failures - most, 20));
  return { failures, lockedUntil: new Date(now.getTime() + minutes * MINUTE_MS) };
}

function latest(moments: (Date | null)[]): Date | null {
  return moments.reduce((last, one) => (one && (!last || one > last) ? one : last), null);
}

/**
 * Takes an attempt back that has proved to be no guess. With it go the person's own failures; those of the name
 * elsewhere and of the address stand, since they may be a stranger's.
 */
export async function forgetAttempts(db: Reader, counters: Counter[]): Promise<void> {
  const own = counters.filter(({ isShared }) => !isShared).map(({ key }) => key);
  const shared = counters.filter(({ isShared }) => isShared).map(({ key }) => key);
  await db.signInThrottle.deleteMany({ where: { key: { in: own } } });
  await db.$executeRaw`
    UPDATE "SignInThrottle" SET failures = greatest(failures - 1, 0), "lockedUntil" = NULL
    WHERE key IN (SELECT key FROM "SignInThrottle" WHERE key = ANY(${shared}) ORDER BY key FOR UPDATE)`;
}

/** Ends every wait for a name, wherever it was tried. */
export async function clearAttempts(db: Reader, signInName: string): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { signInName } });
}

/** Ends the waits of all addresses. */
export async function clearAddresses(db: Reader): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { key: { startsWith: 'address ' } } });
}

/** Forgets what is older than a day, but for what still waits. */
export async function clearOldAttempts(db: Reader, now: Date): Promise<void> {
  await db.signInThrottle.deleteMany({
    where: {
      lastFailureAt: { lt: new Date(now.getTime() - DAY_MS) },
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }],
    },
  });
}

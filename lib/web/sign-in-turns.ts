import pLimit from 'p-limit';
import { NotPossible } from '@/lib/domain/errors';

/** Passwords looked at, and connections taken for it, at one time: guesses must not crowd out those who work. */
const AT_ONCE = 2;
/** An office that comes in at eight shares an address; who sends more at once is no office. */
const MOST_WAITING = 20;

// Development reloads modules; the turns must survive that.
const held = globalThis as typeof globalThis & {
  huimouSignIns?: { turns: ReturnType<typeof pLimit>; waiting: Map<string, number> };
};

/**
 * Runs an attempt to sign in when it is its turn.
 * @throws NotPossible `locked_out` when too many of its address wait already
 */
export async function inSignInTurn<T>(address: string, attempt: () => Promise<T>): Promise<T> {
  const { turns, waiting } = (held.huimouSignIns ??= { turns: pLimit(AT_ONCE), waiting: new Map() });
  const before = waiting.get(address) ?? 0;
  if (before >= MOST_WAITING) throw new NotPossible('locked_out');
  waiting.set(address, before + 1);
  try {
    return await turns(attempt);
  } finally {
    const left = (waiting.get(address) ?? 1) - 1;
    if (left > 0) waiting.set(address, left);
    else waiting.delete(address);
  }
}

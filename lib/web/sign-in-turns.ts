import pLimit from 'p-limit';

/** Passwords looked at, and connections taken for it, at one time: guesses must not crowd out those who work. */
const AT_ONCE = 2;

// Development reloads modules; the turns must survive that.
const held = globalThis as typeof globalThis & { huimouSignIns?: ReturnType<typeof pLimit> };

/** Runs an attempt to sign in when it is its turn. How many may wait is for `gateSignIns` to say. */
export function inSignInTurn<T>(attempt: () => Promise<T>): Promise<T> {
  return (held.huimouSignIns ??= pLimit(AT_ONCE))(attempt);
}

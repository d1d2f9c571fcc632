import { unstable_rethrow } from 'next/navigation';
import { commandContext } from '@/lib/auth/current-person';
import type { SignedInCtx } from '@/lib/people/find-session-person';
import { toFailure, type Failure } from './failure';

export type ActionResult<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Body of a server action: one command, its refusal as a value the form can show. */
export async function runAction<T>(
  command: (ctx: SignedInCtx) => Promise<T>,
  options: { mayOwePassword?: boolean } = {},
): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await command(await commandContext(options)) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, failure: toFailure(error) };
  }
}

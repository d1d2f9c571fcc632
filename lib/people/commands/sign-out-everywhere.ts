import { recordEvent } from '@/lib/audit/record-event';
import { requireAuthority } from '@/lib/db/authority';
import { transaction } from '@/lib/db/transaction';
import type { SignedInCtx } from '@/lib/people/find-session-person';
import { revokeSessions } from '@/lib/people/revoke-sessions';

/** Ends all of a person's own sessions, this one too; how many. */
export async function signOutEverywhere(ctx: SignedInCtx): Promise<{ sessions: number }> {
  return transaction(ctx, async (tx) => {
    await requireAuthority(tx, ctx.actor, { ending: true });
    const sessions = await revokeSessions(tx, ctx.now, ctx.actor.id);
    recordEvent(tx, ctx, {
      type: 'person.signed_out_everywhere',
      subjectId: ctx.actor.id,
      payload: { sessions },
    });
    return { sessions };
  });
}

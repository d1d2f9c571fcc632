import { recordEvent } from '@/lib/audit/record-event';
import type { Reader } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';

/** Ends a session, so that a copy of its cookie opens nothing. Ending it twice is no error. */
export async function signOut(ctx: { db: Reader; now: Date }, sessionId: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) return;
    const { person } = await tx.session.findUniqueOrThrow({
      where: { id: sessionId },
      select: { person: { select: { id: true, displayName: true } } },
    });
    const actor = { kind: 'person', ...person, roles: [], departmentId: null } as const;
    recordEvent(tx, { actor }, { type: 'person.signed_out', subjectId: person.id });
  });
}

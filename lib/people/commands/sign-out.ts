import { recordEvent } from '@/lib/audit/record-event';
import { requireAuthority } from '@/lib/db/authority';
import type { Reader } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { Unauthenticated } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { STRANGER } from '@/lib/people/stranger';

/** Ends a session, so that a copy of its cookie opens nothing. Ending it twice is no error. */
export async function signOut({ db, now }: { db: Reader; now: Date }, sessionId: string): Promise<void> {
  const ended = transaction({ db, actor: STRANGER }, async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { person: { select: { id: true, displayName: true, roles: true, departmentId: true } } },
    });
    if (!session) return;
    const actor: PersonActor = { kind: 'person', sessionId, ...session.person };
    await requireAuthority(tx, actor, { ending: true });
    await tx.session.updateMany({ where: { id: sessionId }, data: { revokedAt: now } });
    recordEvent(tx, { actor }, { type: 'person.signed_out', subjectId: actor.id });
  });
  await ended.catch((error: unknown) => {
    if (!(error instanceof Unauthenticated)) throw error;
  });
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Reader } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import type { FailedSignIn } from './failed-sign-ins';
import type { Attempt } from './sign-in-attempts';
import { STRANGER } from './stranger';

/** Records that a failed attempt was one too many; the longer waits that follow say nothing new. */
export async function recordFirstWait(
  db: Reader,
  { thenUntil, isFirstWait }: Attempt,
  { signInName, personId, address }: FailedSignIn,
): Promise<void> {
  if (!thenUntil || !isFirstWait) return;
  const payload = { signInName, until: thenUntil.toISOString(), address };
  await transaction({ db, actor: STRANGER }, (tx) =>
    recordEvent(tx, { actor: STRANGER }, { type: 'person.locked_out', subjectId: personId, payload }),
  );
}

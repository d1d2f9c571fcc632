import type { Tx } from '@/lib/db/client';

/** Ends a person's sessions at once, but for the one named; how many there were. */
export async function revokeSessions(
  tx: Tx,
  now: Date,
  personId: string,
  { except }: { except: string | null } = { except: null },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}

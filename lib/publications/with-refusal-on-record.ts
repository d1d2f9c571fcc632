import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotPossible } from '@/lib/domain/errors';

/**
 * Runs a publication; when the text is not the one approved, the refusal goes on record although all else was
 * rolled back. What is due is tried every minute: its refusal is recorded once for each schedule.
 */
export async function withRefusalOnRecord<T>(
  ctx: Ctx,
  subject: { articleId: string; revisionId: string; action: string; scheduledFor?: Date | null },
  publish: () => Promise<T>,
): Promise<T> {
  try {
    return await publish();
  } catch (error) {
    if (error instanceof NotPossible && error.reason === 'hash_matches')
      await record(ctx, subject, error.reason);
    throw error;
  }
}

type Subject = Parameters<typeof withRefusalOnRecord>[1];

async function record(ctx: Ctx, { articleId, revisionId, action, scheduledFor }: Subject, reason: string) {
  await transaction(ctx, async (tx) => {
    const payload = { reason, action, ...(scheduledFor ? { scheduledFor: scheduledFor.toISOString() } : {}) };
    const same = { type: 'publication.refused', articleId, subjectId: revisionId } as const;
    if (
      scheduledFor &&
      (await tx.event.findFirst({ where: { ...same, payload: { equals: payload } }, select: { seq: true } }))
    )
      return;
    recordEvent(tx, ctx, { ...same, payload });
  });
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';

/** Longer than one takes, and longer than the queue keeps trying: by then nobody makes it any more. */
const LOST_AFTER_MS = 60 * 60 * 1000;

/** Outputs whose making ended with a server process are told as failed, so that they can be made anew. */
export async function failLostOutputs(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - LOST_AFTER_MS);
  const where = { state: 'making' as const, begunAt: { lt: before } };
  return transaction(ctx, async (tx) => {
    const lost = await tx.output.findMany({
      where,
      select: {
        id: true,
        articleId: true,
        title: true,
        outlet: true,
        contentHash: true,
        askedByName: true,
        revision: { select: { number: true } },
      },
    });
    for (const { id, articleId, title, outlet, contentHash, askedByName, revision } of lost) {
      const refusal = toJson({ kind: 'lost' });
      const { count } = await tx.output.updateMany({
        where: { ...where, id },
        data: { state: 'failed', refusal },
      });
      if (count === 0) continue;
      recordEvent(tx, ctx, {
        type: 'output.failed',
        articleId,
        subjectId: id,
        payload: {
          outlet,
          revision: revision?.number ?? null,
          ...(articleId === null ? { of: title } : {}),
          contentHash,
          reason: 'lost',
          askedBy: askedByName,
        },
      });
    }
    return lost.length;
  });
}

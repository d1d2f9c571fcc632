import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { giveStages } from '@/lib/office/give-stages';
import { giveTemplates } from '@/lib/office/give-templates';
import { giveTopics } from '@/lib/office/give-topics';

const START = 'start';

/**
 * Gives an office the topics, stages and templates it lacks to begin with, once for good: what it removes afterwards
 * stays removed. Whether this was the time.
 * @throws Forbidden
 */
export async function furnishOffice(ctx: Ctx): Promise<{ isDone: boolean }> {
  requirePermission(ctx.actor, 'office.manage', {});
  return transaction(ctx.db, async (tx) => {
    // Of two servers that start together the second waits here, and then finds it done.
    const { count } = await tx.furnishing.createMany({
      data: { id: START, doneAt: ctx.now },
      skipDuplicates: true,
    });
    if (count === 0) return { isDone: false };
    const within = { ...ctx, db: tx };
    const { added: topics, officeIds } = await giveTopics(within);
    const stages = await giveStages(within);
    const templates = await giveTemplates(within, officeIds);
    recordEvent(tx, ctx, { type: 'office.furnished', payload: { topics, stages, templates } });
    return { isDone: true };
  });
}

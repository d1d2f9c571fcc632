import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { giveStages } from '@/lib/office/give-stages';
import { giveTemplates } from '@/lib/office/give-templates';
import { giveTopics } from '@/lib/office/give-topics';

const START = 'start';

/**
 * Gives a new office the topics, stages and templates it does not have yet. Happens only once: what the office removes
 * afterwards stays removed.
 * @returns whether it was done by this call
 * @throws Forbidden
 */
export async function furnishOffice(ctx: Ctx): Promise<{ isDone: boolean }> {
  requirePermission(ctx.actor, 'office.manage', {});
  return transaction(ctx, async (tx) => {
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
    // Of an office that had all of it there is nothing to tell.
    if (topics + stages + templates > 0)
      recordEvent(tx, ctx, { type: 'office.furnished', payload: { topics, stages, templates } });
    return { isDone: true };
  });
}

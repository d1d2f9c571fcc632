import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { Conflict } from '../../domain/errors';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { templateRef } from '../input';

/**
 * Takes a template out of what can be chosen; where it is used already it stays.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function archiveTemplate(ctx: Ctx, raw: unknown): Promise<void> {
  requirePermission(ctx.actor, 'office.manage', {});
  const { templateId, version } = parseInput(templateRef, raw);
  await transaction(ctx.db, async (tx) => {
    const { count } = await tx.template.updateMany({
      where: { id: templateId, version, archivedAt: null },
      data: { archivedAt: ctx.now, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    await appendEvent(tx, ctx, { type: 'template.archived', subjectId: templateId });
  });
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { templateRef } from '@/lib/templates/input';

/**
 * Lets an archived template be chosen again.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function restoreTemplate(ctx: Ctx, raw: unknown): Promise<void> {
  const { templateId, version } = parseInput(templateRef, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    const { count } = await tx.template.updateMany({
      where: { id: templateId, version, archivedAt: { not: null } },
      data: { archivedAt: null, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'template.restored', subjectId: templateId });
  });
}

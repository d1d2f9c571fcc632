import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { revokeLinkInput } from '@/lib/seasons/input';

/**
 * Ends a link now, whatever became of its request or season.
 * @throws Forbidden, Invalid, NotFound `link`; Conflict `stale` when it was revoked already
 */
export async function revokeLink(ctx: Ctx, raw: unknown): Promise<void> {
  const { linkId } = parseInput(revokeLinkInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  await transaction(ctx, async (tx) => {
    const link = await tx.requestLink.findUnique({
      where: { id: linkId },
      select: { recipient: true, request: { select: { department: { select: { name: true } } } } },
    });
    if (!link) throw new NotFound('link');
    const { count } = await tx.requestLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, {
      type: 'request_link.revoked',
      subjectId: linkId,
      payload: { recipient: link.recipient, department: link.request.department.name },
    });
  });
}

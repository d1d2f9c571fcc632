import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { cancelRequestInput } from '@/lib/seasons/input';
import { lockRequest } from '@/lib/seasons/lock-request';

/**
 * Asks a department no longer, and ends the request's links for good; what it handed in stays with the office.
 * @throws Forbidden, Invalid, NotFound `request`; NotPossible `season_closed`, `request_cancelled`; Conflict `stale`
 */
export async function cancelRequest(ctx: Ctx, raw: unknown): Promise<void> {
  const { requestId, version } = parseInput(cancelRequestInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  await transaction(ctx, async (tx) => {
    const request = await lockRequest(tx, requestId);
    const { count } = await tx.materialRequest.updateMany({
      where: { id: requestId, version, cancelledAt: null },
      data: { cancelledAt: ctx.now, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale', { version: request.version });
    await tx.requestLink.updateMany({ where: { requestId, revokedAt: null }, data: { revokedAt: ctx.now } });
    recordEvent(tx, ctx, {
      type: 'request.cancelled',
      subjectId: requestId,
      payload: { department: request.department.name },
    });
  });
}

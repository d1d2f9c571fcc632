import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { DAY_MS } from '@/lib/domain/calendar';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { makeLinkInput } from '@/lib/seasons/input';
import { linkTokenHash, newLinkToken } from '@/lib/seasons/link-token';
import { lockRequest } from '@/lib/seasons/lock-request';

/**
 * A way in for somebody without an account, to this request alone. The token is told here and never again: only its
 * hash is kept, and nothing of it goes on record.
 * @throws Forbidden, Invalid, NotFound `request`; NotPossible `season_closed`, `request_cancelled`
 */
export async function makeLink(
  ctx: Ctx,
  raw: unknown,
): Promise<{ linkId: string; token: string; expiresAt: Date }> {
  const { requestId, recipient, days } = parseInput(makeLinkInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const request = await lockRequest(tx, requestId);
    const token = newLinkToken();
    const expiresAt = new Date(ctx.now.getTime() + days * DAY_MS);
    const { id: linkId } = await tx.requestLink.create({
      data: {
        requestId,
        tokenHash: linkTokenHash(token),
        recipient,
        expiresAt,
        createdById: actingPerson(ctx.actor).id,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'request_link.made',
      subjectId: linkId,
      payload: { recipient, department: request.department.name, expiresAt: expiresAt.toISOString() },
    });
    return { linkId, token, expiresAt };
  });
}

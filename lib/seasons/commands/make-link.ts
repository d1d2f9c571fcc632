import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { DAY_MS } from '@/lib/domain/calendar';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { makeLinkInput } from '@/lib/seasons/input';
import { linkEnd } from '@/lib/domain/season/link-end';
import { linkTokenHash, newLinkToken } from '@/lib/links/link-token';
import { lockRequest } from '@/lib/seasons/lock-request';

/** `token` stands in no other answer; the rest is what a message to the department says. */
export type MadeLink = { linkId: string; token: string; expiresAt: Date; dueAt: Date; seasonName: string };

/**
 * A way in for somebody without an account, to this request alone. The token is told here and never again: only its
 * hash is kept, and nothing of it goes on record. Without `days` it ends with the request's date, and follows that.
 * @throws Forbidden, Invalid, NotFound `request`; NotPossible `season_closed`, `request_cancelled`
 */
export async function makeLink(ctx: Ctx, raw: unknown): Promise<MadeLink> {
  const { requestId, recipient, days } = parseInput(makeLinkInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const request = await lockRequest(tx, requestId);
    const token = newLinkToken();
    const followsDueAt = days === undefined;
    const expiresAt = followsDueAt
      ? linkEnd(request.dueAt, ctx.now)
      : new Date(ctx.now.getTime() + days * DAY_MS);
    const { id: linkId } = await tx.requestLink.create({
      data: {
        requestId,
        tokenHash: linkTokenHash(token),
        recipient,
        expiresAt,
        followsDueAt,
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
    return { linkId, token, expiresAt, dueAt: request.dueAt, seasonName: request.season.name };
  });
}

import { NotFound, NotPossible } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isAsked } from '@/lib/domain/permissions/is-asked';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { isId } from '@/lib/input/is-id';
import type { Reader } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { requireStandingLink } from './require-standing-link';

export type OpenRequest = Awaited<ReturnType<typeof loadRequest>>;

/**
 * A request that the actor may answer and that can still be answered, with the sections it asks for. A link is
 * looked up anew: it may have ended while a large file came in.
 * @throws NotFound `request`; Forbidden `not_asked`, `link_ended`; NotPossible `season_closed`, `request_cancelled`
 */
export async function openRequest(
  db: Reader,
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
  requestId: string,
): Promise<OpenRequest> {
  const request = await loadRequest(db, requestId);
  const facts = { isAsked: isAsked(actor, { departmentId: request.departmentId, requestIds: [requestId] }) };
  if (!can(actor, 'request.read', facts).allowed) throw new NotFound('request');
  requirePermission(actor, 'submission.hand_in', facts);
  await requireStandingLink(db, actor, now);
  if (request.season.closedAt) throw new NotPossible('season_closed');
  if (request.cancelledAt) throw new NotPossible('request_cancelled');
  return request;
}

async function loadRequest(db: Reader, requestId: string) {
  if (!isId(requestId)) throw new NotFound('request');
  const request = await db.materialRequest.findUnique({
    where: { id: requestId },
    select: {
      id: true,
      departmentId: true,
      cancelledAt: true,
      department: { select: { name: true } },
      season: { select: { closedAt: true, name: true } },
      sections: {
        where: { section: { removedAt: null } },
        select: { section: { select: { id: true, articleId: true, headingLines: true, headingHint: true } } },
      },
    },
  });
  if (!request) throw new NotFound('request');
  return { ...request, sections: request.sections.map(({ section }) => section) };
}

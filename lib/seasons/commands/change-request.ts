import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { isSameOrder } from '@/lib/input/order-change';
import { parseInput } from '@/lib/input/parse-input';
import { changeRequestInput } from '@/lib/seasons/input';
import { lockRequest } from '@/lib/seasons/lock-request';
import { moveLinks } from '@/lib/seasons/move-due-date';
import { requireAhead } from '@/lib/seasons/require-ahead';
import { requireSections } from '@/lib/seasons/require-sections';
import { tellDepartment } from '@/lib/seasons/tell-department';

/**
 * What a department is asked for, over the version it was based on. Its liaisons are told when the sections or the
 * due date are others; links that follow the date go along. A section removed from its article stays with the request, should it come back.
 * @throws Forbidden, Invalid, NotFound `request`; NotPossible `season_closed`, `request_cancelled`; Conflict `stale`
 * with the `version` that stands there
 */
export async function changeRequest(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { requestId, version, sectionIds, guidance, dueAt } = parseInput(changeRequestInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const request = await lockRequest(tx, requestId);
    requireAhead(ctx, dueAt, { current: request.dueAt });
    await requireSections(tx, [{ path: 'sectionIds', sectionIds }]);
    const { count } = await tx.materialRequest.updateMany({
      where: { id: requestId, version },
      data: { guidance, dueAt, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale', { version: request.version });
    await replaceSections(tx, requestId, sectionIds);
    if (dueAt.getTime() !== request.dueAt.getTime()) await moveLinks(tx, [requestId], dueAt);
    const isSame =
      dueAt.getTime() === request.dueAt.getTime() &&
      isSameOrder(sectionIds.toSorted(), request.sectionIds.toSorted());
    if (!isSame) {
      await tellDepartment(tx, ctx, {
        kind: 'request_sent',
        request: { ...request, dueAt },
        seasonName: request.season.name,
        occasion: `${version + 1}`,
      });
    }
    recordEvent(tx, ctx, {
      type: 'request.changed',
      subjectId: requestId,
      payload: {
        department: request.department.name,
        sections: sectionIds.length,
        dueAt: dueAt.toISOString(),
      },
    });
    return { version: version + 1 };
  });
}

async function replaceSections(tx: Tx, requestId: string, sectionIds: string[]): Promise<void> {
  await tx.requestedSection.deleteMany({
    where: { requestId, sectionId: { notIn: sectionIds }, section: { removedAt: null } },
  });
  await tx.requestedSection.createMany({
    data: sectionIds.map((sectionId) => ({ requestId, sectionId })),
    skipDuplicates: true,
  });
}

import { appendEvent } from '@/lib/audit/append-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { remindDepartmentInput } from '@/lib/seasons/input';
import { lockRequest } from '@/lib/seasons/lock-request';
import { shanghaiDate } from '@/lib/seasons/shanghai-date';
import { tellDepartment } from '@/lib/seasons/tell-department';

/**
 * Reminds a department's liaisons of its request, each at most once a day; how many there are.
 * @throws Forbidden, Invalid, NotFound `request`; NotPossible `season_closed`, `request_cancelled`, `no_liaison`
 */
export async function remindDepartment(ctx: Ctx, raw: unknown): Promise<{ people: number }> {
  requirePermission(ctx.actor, 'season.manage', {});
  const { requestId } = parseInput(remindDepartmentInput, raw);
  return transaction(ctx.db, async (tx) => {
    const request = await lockRequest(tx, requestId);
    const people = await tellDepartment(tx, ctx, {
      kind: request.dueAt > ctx.now ? 'request_due' : 'request_overdue',
      request,
      seasonName: request.season.name,
      occasion: `reminded:${shanghaiDate(ctx.now)}`,
    });
    if (people === 0) throw new NotPossible('no_liaison', { department: request.department.name });
    await appendEvent(tx, ctx, {
      type: 'request.reminded',
      subjectId: requestId,
      payload: { department: request.department.name },
    });
    return { people };
  });
}

import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { remindDepartmentInput } from '@/lib/seasons/input';
import { lockRequest } from '@/lib/seasons/lock-request';
import { remindOf } from '@/lib/seasons/remind-of';
import { reminderStandings } from '@/lib/seasons/reminder-standing';

/**
 * Reminds a department's liaisons of its request, each at most once a day; how many there are.
 * @throws Forbidden, Invalid, NotFound `request`; NotPossible `season_closed`, `request_cancelled`, `no_liaison`, `reminded_today`
 */
export async function remindDepartment(ctx: Ctx, raw: unknown): Promise<{ people: number }> {
  const { requestId } = parseInput(remindDepartmentInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  return transaction(ctx, async (tx) => {
    const request = await lockRequest(tx, requestId);
    const standing = (await reminderStandings(tx, [request], ctx.now)).get(requestId);
    if (standing !== 'possible')
      throw new NotPossible(standing ?? 'no_liaison', { department: request.department.name });
    return { people: await remindOf(tx, ctx, request) };
  });
}

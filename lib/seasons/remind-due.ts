import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { DAY_MS } from '@/lib/domain/calendar';
import { dueDatesToRemindOf, reminder } from './reminder';
import { tellDepartment } from './tell-department';

/**
 * Reminds the departments that have handed in nothing: three days before the due date, and one, three and seven days
 * after it. Each reminder is sent once, however often this runs; nothing is sent for requests less than a day old.
 * @returns how many departments were due a reminder
 * @throws Forbidden to anyone but the system
 */
export async function remindDue(ctx: Ctx): Promise<number> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const requests = await ctx.db.materialRequest.findMany({
    where: {
      cancelledAt: null,
      dueAt: dueDatesToRemindOf(ctx.now),
      createdAt: { lt: new Date(ctx.now.getTime() - DAY_MS) },
      season: { closedAt: null },
      submissions: { none: {} },
    },
    orderBy: { id: 'asc' },
    select: { id: true, departmentId: true, dueAt: true, season: { select: { name: true } } },
  });
  let reminded = 0;
  for (const { season, ...request } of requests) {
    const due = reminder(request.dueAt, ctx.now);
    if (!due) continue;
    await transaction(ctx, (tx) => tellDepartment(tx, ctx, { ...due, request, seasonName: season.name }));
    reminded += 1;
  }
  return reminded;
}

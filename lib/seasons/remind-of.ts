import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { dateInChina } from '@/lib/domain/calendar';
import { tellDepartment } from './tell-department';

type AskedRequest = {
  id: string;
  departmentId: string;
  dueAt: Date;
  department: { name: string };
  season: { name: string };
};

/** Reminds a department's liaisons, each at most once a day. @returns how many there are; with none, no event is made */
export async function remindOf(tx: Tx, ctx: Ctx, request: AskedRequest): Promise<number> {
  const people = await tellDepartment(tx, ctx, {
    kind: request.dueAt > ctx.now ? 'request_due' : 'request_overdue',
    request,
    seasonName: request.season.name,
    occasion: `reminded:${dateInChina(ctx.now)}`,
  });
  if (people > 0) {
    recordEvent(tx, ctx, {
      type: 'request.reminded',
      subjectId: request.id,
      payload: { department: request.department.name },
    });
  }
  return people;
}

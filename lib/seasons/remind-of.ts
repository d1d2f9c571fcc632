import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { reminderKind, reminderOccasion } from './reminder-standing';
import { tellDepartment } from './tell-department';

type AskedRequest = {
  id: string;
  departmentId: string;
  dueAt: Date;
  department: { name: string };
  season: { name: string };
};

/** Reminds a department's liaisons, each at most once a day. @returns how many there are */
export async function remindOf(tx: Tx, ctx: Ctx, request: AskedRequest): Promise<number> {
  const people = await tellDepartment(tx, ctx, {
    kind: reminderKind(request.dueAt, ctx.now),
    request,
    seasonName: request.season.name,
    occasion: reminderOccasion(ctx.now),
  });
  recordEvent(tx, ctx, {
    type: 'request.reminded',
    subjectId: request.id,
    payload: { department: request.department.name },
  });
  return people;
}

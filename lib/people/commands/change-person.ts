import { recordEvent } from '@/lib/audit/record-event';
import { requireAuthority } from '@/lib/db/authority';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requireOpenDepartment } from '@/lib/departments/require-open-department';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { haveSameRoles } from '@/lib/domain/permissions/roles';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { changePersonInput } from '@/lib/people/input';
import { requireAnotherAdmin } from '@/lib/people/require-another-admin';

/**
 * Changes a person's name, roles, department and e-mail address, if nobody changed them meanwhile. Somebody who is no
 * longer a reviewer is taken off all stages; reviews under way keep their own list.
 * @throws Forbidden, `own_roles` among others; Invalid, NotFound; NotPossible `last_admin`; Conflict `stale`
 */
export async function changePerson(ctx: Ctx, raw: unknown): Promise<{ version: number }> {
  const { personId, version, ...duties } = parseInput(changePersonInput, raw);
  requirePermission(ctx.actor, 'people.manage', {});

  return transaction(ctx, async (tx) => {
    const before = await tx.person.findUnique({
      where: { id: personId },
      select: { displayName: true, roles: true, departmentId: true, email: true, disabledAt: true },
    });
    if (!before) throw new NotFound('person');
    await requireOpenDepartment(tx, duties.departmentId, { current: before.departmentId });
    if (!haveSameRoles(before.roles, duties.roles))
      requirePermission(ctx.actor, 'people.change_roles', { isSelf: personId === ctx.actor.id });
    // Their own department, for one: it is part of what they act with.
    if (personId === ctx.actor.id) await requireAuthority(tx, ctx.actor, { ending: true });
    const leaves = (role: (typeof before.roles)[number]) =>
      before.roles.includes(role) && !duties.roles.includes(role);
    if (leaves('admin') && !before.disabledAt) await requireAnotherAdmin(tx, personId);

    const { count } = await tx.person.updateMany({
      where: { id: personId, version },
      data: { ...duties, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    if (leaves('reviewer')) await unnameForStages(tx, personId);

    const { disabledAt: _, email, ...rest } = before;
    const was = duties.email === undefined ? rest : { ...rest, email };
    recordEvent(tx, ctx, {
      type: 'person.changed',
      subjectId: personId,
      payload: { before: was, after: duties },
    });
    return { version: version + 1 };
  });
}

async function unnameForStages(tx: Tx, personId: string): Promise<void> {
  await tx.stage.updateMany({
    where: { reviewers: { some: { personId } } },
    data: { version: { increment: 1 } },
  });
  await tx.stageReviewer.deleteMany({ where: { personId } });
}

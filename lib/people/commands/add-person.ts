import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { requireOpenDepartment } from '@/lib/departments/require-open-department';
import { Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addPersonInput } from '@/lib/people/input';
import { hashPassword } from '@/lib/people/password';
import { newPasswordFaults } from '@/lib/people/new-password-faults';
import { temporaryPassword as makePassword } from '@/lib/people/temporary-password';

/**
 * Makes an account. `temporaryPassword` is told this once, and only when it was made here.
 * @throws Forbidden; Invalid, among others `taken` at signInName
 */
export async function addPerson(
  ctx: Ctx,
  raw: unknown,
): Promise<{ personId: string; temporaryPassword: string | null }> {
  const { password: given, ...person } = parseInput(addPersonInput, raw);
  requirePermission(ctx.actor, 'people.manage', {});
  const fault = given === undefined ? undefined : newPasswordFaults(given, person)[0];
  if (fault) throw new Invalid({ password: fault });
  const password = given ?? makePassword();
  const passwordHash = await hashPassword(password);

  const personId = await refuseDuplicate('signInName', () =>
    transaction(ctx, async (tx) => {
      await requireOpenDepartment(tx, person.departmentId);
      const mustChangePassword = ctx.actor.kind === 'person' || person.mustChangePassword;
      const { id } = await tx.person.create({
        data: { ...person, passwordHash, mustChangePassword, createdAt: ctx.now },
        select: { id: true },
      });
      const { signInName, displayName, roles, departmentId } = person;
      recordEvent(tx, ctx, {
        type: 'person.added',
        subjectId: id,
        payload: { signInName, displayName, roles, departmentId },
      });
      return id;
    }),
  );
  return { personId, temporaryPassword: given === undefined ? password : null };
}

import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { refuseDuplicate } from '../../db/refuse-duplicate';
import { transaction } from '../../db/transaction';
import { requireOpenDepartment } from '../../departments/require-open-department';
import { Invalid } from '../../domain/errors';
import { passwordFaults } from '../../domain/people/password-rules';
import { requirePermission } from '../../domain/permissions/require-permission';
import { parseInput } from '../../input/parse-input';
import { addPersonInput } from '../input';
import { hashPassword } from '../password';
import { temporaryPassword as makePassword } from '../temporary-password';

/**
 * Makes an account. `temporaryPassword` is told this once, and only when it was made here.
 * @throws Forbidden; Invalid, among others `taken` at signInName
 */
export async function addPerson(
  ctx: Ctx,
  raw: unknown,
): Promise<{ personId: string; temporaryPassword: string | null }> {
  requirePermission(ctx.actor, 'people.manage', {});
  const { password: given, ...person } = parseInput(addPersonInput, raw);
  const fault = given === undefined ? undefined : passwordFaults(given, person)[0];
  if (fault) throw new Invalid({ password: fault });
  const password = given ?? makePassword();
  const passwordHash = await hashPassword(password);

  const personId = await refuseDuplicate('signInName', () =>
    transaction(ctx.db, async (tx) => {
      await requireOpenDepartment(tx, person.departmentId);
      const mustChangePassword = ctx.actor.kind === 'person' || person.mustChangePassword;
      const { id } = await tx.person.create({
        data: { ...person, passwordHash, mustChangePassword, createdAt: ctx.now },
        select: { id: true },
      });
      const { signInName, displayName, roles, departmentId } = person;
      await appendEvent(tx, ctx, {
        type: 'person.added',
        subjectId: id,
        payload: { signInName, displayName, roles, departmentId },
      });
      return id;
    }),
  );
  return { personId, temporaryPassword: given === undefined ? password : null };
}

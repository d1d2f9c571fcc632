import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';
import { changeEmailInput } from '@/lib/people/input';

/** A person's own e-mail address, '' for none. The same again is no change. @throws Invalid; Forbidden `needs_person` */
export async function changeEmail(ctx: Ctx, raw: unknown): Promise<{ email: string }> {
  const { email } = parseInput(changeEmailInput, raw);
  const { id } = actingPerson(ctx.actor);
  return transaction(ctx, async (tx) => {
    const { count } = await tx.person.updateMany({ where: { id, email: { not: email } }, data: { email } });
    if (count === 1)
      recordEvent(tx, ctx, { type: 'person.notices_chosen', subjectId: id, payload: { email } });
    return { email };
  });
}

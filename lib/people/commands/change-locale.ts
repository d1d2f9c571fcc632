import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';
import { changeLocaleInput } from '@/lib/people/input';

/** The language the desk speaks to a person from now on. Choosing it again is no change. */
export async function changeLocale(ctx: Ctx, raw: unknown): Promise<{ locale: string }> {
  const { locale } = parseInput(changeLocaleInput, raw);
  const { id } = actingPerson(ctx.actor);
  return transaction(ctx, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, locale: { not: locale } },
      data: { locale },
    });
    if (count === 1)
      recordEvent(tx, ctx, { type: 'person.locale_changed', subjectId: id, payload: { locale } });
    return { locale };
  });
}

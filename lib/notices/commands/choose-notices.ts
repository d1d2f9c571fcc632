import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';
import { chooseNoticesInput } from '@/lib/notices/input';

/** Which kinds of notice come to a person by e-mail too. @throws Invalid; Forbidden `needs_person` */
export async function chooseNotices(ctx: Ctx, raw: unknown): Promise<void> {
  const { id: personId } = actingPerson(ctx.actor);
  const { choices } = parseInput(chooseNoticesInput, raw);
  await transaction(ctx, async (tx) => {
    for (const [kind, byEmail] of Object.entries(choices)) {
      await tx.noticeChoice.upsert({
        where: { personId_kind: { personId, kind } },
        create: { personId, kind, byEmail },
        update: { byEmail },
        select: { kind: true },
      });
    }
    recordEvent(tx, ctx, { type: 'person.notices_chosen', subjectId: personId, payload: { choices } });
  });
}

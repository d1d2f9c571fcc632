import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { officeChoiceInput } from '@/lib/office/input';
import { putOfficeChoice } from '@/lib/office/put-office-choice';

/**
 * Whether whoever wrote a text may also publish it: for an office of one person, where nobody else could.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function letAuthorsPublish(ctx: Ctx, raw: unknown): Promise<void> {
  const { allowed, version } = parseInput(officeChoiceInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    await putOfficeChoice(tx, version, { authorsMayPublish: allowed });
    recordEvent(tx, ctx, { type: 'office.authors_may_publish', payload: { allowed } });
  });
}

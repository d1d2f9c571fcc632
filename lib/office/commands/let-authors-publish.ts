import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { authorsMayPublishInput } from '@/lib/office/input';

/**
 * Whether whoever wrote a text may also publish it: for an office of one person, where nobody else could.
 * @throws Forbidden, Invalid; Conflict `stale`
 */
export async function letAuthorsPublish(ctx: Ctx, raw: unknown): Promise<void> {
  const { allowed, version } = parseInput(authorsMayPublishInput, raw);
  requirePermission(ctx.actor, 'office.manage', {});
  await transaction(ctx, async (tx) => {
    // An office that never chose has no row, or the first.
    await tx.office.createMany({ data: { id: 1, version: 0 }, skipDuplicates: true });
    const { count } = await tx.office.updateMany({
      where: { id: 1, version },
      data: { authorsMayPublish: allowed, version: version + 1 },
    });
    if (count === 0) throw new Conflict('stale');
    recordEvent(tx, ctx, { type: 'office.authors_may_publish', payload: { allowed } });
  });
}

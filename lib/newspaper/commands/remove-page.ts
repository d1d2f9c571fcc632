import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { removePageInput } from '@/lib/newspaper/input';

/** Takes a page away; its articles stay. @throws Forbidden, Invalid; NotFound `newspaper`; Conflict `stale` */
export async function removePage(ctx: Ctx, raw: unknown): Promise<void> {
  const { pageId, version } = parseInput(removePageInput, raw);
  requirePermission(ctx.actor, 'output.make', {});
  await transaction(ctx, async (tx) => {
    const page = await tx.newspaperPage.findUnique({
      where: { id: pageId },
      select: { name: true, version: true },
    });
    if (!page) throw new NotFound('newspaper');
    const { count } = await tx.newspaperPage.deleteMany({ where: { id: pageId, version } });
    if (count === 0) throw new Conflict('stale', { version: page.version });
    recordEvent(tx, ctx, { type: 'newspaper.removed', subjectId: pageId, payload: { name: page.name } });
  });
}

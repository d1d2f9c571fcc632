import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { unbindFiguresInput } from '@/lib/facts/bindings-input';
import { figuresSaid } from '@/lib/facts/figures-said';
import { openForBinding } from '@/lib/facts/open-for-binding';
import { parseInput } from '@/lib/input/parse-input';

/** Takes back what was said of figures. @throws Invalid, Forbidden, NotFound, NotPossible as `bindFigures`; Conflict `stale` */
export async function unbindFigures(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId, bindingIds } = parseInput(unbindFiguresInput, raw);
  await transaction(ctx, async (tx) => {
    await openForBinding(tx, ctx, articleId);
    const standing = await tx.binding.findMany({
      where: { id: { in: bindingIds }, articleId },
      select: { figure: true },
    });
    const { count } = await tx.binding.deleteMany({ where: { id: { in: bindingIds }, articleId } });
    if (count < new Set(bindingIds).size) throw new Conflict('stale');
    recordEvent(tx, ctx, {
      type: 'figure.unbound',
      articleId,
      payload: figuresSaid(standing.map(({ figure }) => figure)),
    });
  });
}

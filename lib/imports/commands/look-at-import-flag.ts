import { isWriterOn } from '@/lib/articles/is-writer-on';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { lookAtImportFlagInput } from '@/lib/imports/input';
import { parseInput } from '@/lib/input/parse-input';

/**
 * Ticks off, for everybody on the article, what its import was doubtful of.
 * @throws Invalid, NotFound `import_flag`, Forbidden
 */
export async function lookAtImportFlag(ctx: Ctx, raw: unknown): Promise<void> {
  const { flagId } = parseInput(lookAtImportFlagInput, raw);
  await transaction(ctx, async (tx) => {
    const flag = await tx.importFlag.findUnique({
      where: { id: flagId },
      select: { articleId: true, text: true },
    });
    if (!flag) throw new NotFound('import_flag');
    const { articleId, text } = flag;
    requirePermission(ctx.actor, 'article.edit', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
    const { count } = await tx.importFlag.updateMany({
      where: { id: flagId, lookedAt: null },
      data: { lookedAt: ctx.now, lookedById: actingPerson(ctx.actor).id },
    });
    if (count === 0) return;
    const payload = { name: '', text: text.slice(0, 100), looked: true };
    recordEvent(tx, ctx, { type: 'import.flag_looked', articleId, subjectId: flagId, payload });
  });
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { importInput } from '@/lib/imports/input';
import { ownImport } from '@/lib/imports/own-import';

/**
 * Takes an import off its writer's list; articles made of it stay.
 * @throws Invalid, Forbidden, NotFound `import`
 */
export async function discardImport(ctx: Ctx, raw: unknown): Promise<void> {
  const { importId } = parseInput(importInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  await transaction(ctx, async (tx) => {
    const { fileName } = await ownImport(tx, ctx, importId);
    await tx.import.delete({ where: { id: importId }, select: { id: true } });
    recordEvent(tx, ctx, {
      type: 'import.discarded',
      subjectId: importId,
      payload: { name: fileName },
    });
  });
}

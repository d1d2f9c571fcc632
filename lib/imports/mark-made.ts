import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

type Made = { importId: string; articleId: string; fileName: string };

/** Notes into which article an import went. */
export async function markMade(tx: Tx, ctx: Ctx, { importId, articleId, fileName }: Made): Promise<void> {
  await tx.import.update({
    where: { id: importId },
    data: { articleId, madeAt: ctx.now },
    select: { id: true },
  });
  const payload = { name: fileName };
  recordEvent(tx, ctx, { type: 'import.made', articleId, subjectId: importId, payload });
}

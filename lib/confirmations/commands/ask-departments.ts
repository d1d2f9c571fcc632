import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { readDocument } from '@/lib/articles/read-document';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { sectionHash } from '@/lib/document/section-hash';
import { confirmationStanding } from '@/lib/domain/confirmations';
import { NotPossible } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { askDepartmentsInput } from '@/lib/confirmations/input';
import { listStanding } from '@/lib/confirmations/list-standing';
import { askConfirmation } from './ask-confirmation';

/**
 * Asks each department about the sections of an article it supplies, by `askConfirmation`: those with text that it
 * has neither confirmed nor been asked about as they stand.
 * @throws as askConfirmation; NotPossible `nothing_to_ask`
 */
export async function askDepartments(ctx: Ctx, raw: unknown): Promise<{ asked: number }> {
  const { articleId, ...wanted } = parseInput(askDepartmentsInput, raw);
  return transaction(ctx, async (tx) => {
    await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'confirmation.ask', {
      isWriter: await isWriterOn(tx, articleId, ctx.actor),
    });
    const sections = await tx.section.findMany({
      where: { articleId, removedAt: null, departmentId: { not: null }, characterCount: { gt: 0 } },
      orderBy: { position: 'asc' },
      select: { id: true, departmentId: true, headingLines: true, document: true },
    });
    const { standing } = await listStanding(tx, { section: { articleId } });
    let asked = 0;
    for (const { id: sectionId, departmentId, headingLines, document } of sections) {
      const hash = sectionHash({ headingLines, doc: readDocument(document).doc });
      const isSettled = standing.some(
        (each) =>
          each.sectionId === sectionId &&
          each.departmentId === departmentId &&
          ['asked', 'confirmed'].includes(confirmationStanding(each, hash)),
      );
      if (isSettled) continue;
      await askConfirmation({ ...ctx, db: tx }, { sectionId, departmentId, ...wanted });
      asked += 1;
    }
    if (asked === 0) throw new NotPossible('nothing_to_ask');
    return { asked };
  });
}

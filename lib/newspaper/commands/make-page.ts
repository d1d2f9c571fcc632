import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { makePageInput } from '@/lib/newspaper/input';
import { requireTexts, textsOnRecord } from '@/lib/newspaper/require-texts';

/**
 * A new newspaper page; its furniture begins as that of the page made last.
 * @throws Forbidden, Invalid; NotFound `article`; NotPossible `output_other_text`, `output_withdrawn_text`
 */
export async function makePage(ctx: Ctx, raw: unknown): Promise<{ pageId: string }> {
  const { name, paper, articles } = parseInput(makePageInput, raw);
  requirePermission(ctx.actor, 'output.make', {});
  const createdById = actingPerson(ctx.actor).id;
  return transaction(ctx, async (tx) => {
    await requireTexts(tx, articles);
    const last = await tx.newspaperPage.findFirst({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { outletName: true, seriesLabel: true, slogans: true, editors: true },
    });
    const { id: pageId } = await tx.newspaperPage.create({
      data: {
        ...(last ?? { slogans: [], editors: [] }),
        name,
        paper,
        arrangement: { columns: null, bands: null, size: null, articles: [] },
        createdById,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        articles: { create: articles.map((article, position) => ({ ...article, position })) },
      },
      select: { id: true },
    });
    recordEvent(tx, ctx, {
      type: 'newspaper.made',
      subjectId: pageId,
      payload: { name, texts: await textsOnRecord(tx, articles) },
    });
    return { pageId };
  });
}

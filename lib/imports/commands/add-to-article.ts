import { addSection } from '@/lib/articles/commands/add-section';
import { openForEditing } from '@/lib/articles/open-for-editing';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { addToArticleInput } from '@/lib/imports/input';
import { markMade } from '@/lib/imports/mark-made';
import { plannedArticle } from '@/lib/imports/planned-article';
import { plannedSections } from '@/lib/imports/planned-section';
import { writeSection } from '@/lib/imports/write-section';

/**
 * Adds the sections of a planned article to one that is there, before its outlook; what stands above its text
 * stays. A lead or an outlook where there is one already comes as body text.
 * @throws Invalid, Forbidden, NotFound `import` or `article`, NotPossible `not_editable`, Conflict `import_changed`
 */
export async function addToArticle(ctx: Ctx, raw: unknown): Promise<{ articleId: string }> {
  const { articleId, ...wanted } = parseInput(addToArticleInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  return transaction(ctx.db, async (tx) => {
    const within = { ...ctx, db: tx };
    await openForEditing(tx, ctx, articleId);
    const { fileName, article, pictures } = await plannedArticle(tx, ctx, wanted);
    const standing = await tx.section.findMany({
      where: { articleId, removedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, role: true },
    });
    let afterSectionId = standing.findLast(({ role }) => role !== 'outlook')?.id ?? null;
    for (const [number, section] of plannedSections(article, pictures).entries()) {
      const isTaken = standing.some(({ role }) => role === section.role);
      const role = isTaken ? 'body' : section.role;
      const { sectionId } = await addSection(within, { articleId, afterSectionId, role });
      await writeSection(within, { articleId, sectionId, number }, section);
      afterSectionId = sectionId;
    }
    await markMade(tx, ctx, { importId: wanted.importId, articleId, fileName });
    return { articleId };
  });
}

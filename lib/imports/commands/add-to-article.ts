import { addSection } from '@/lib/writing/commands/add-section';
import { openForEditing } from '@/lib/writing/open-for-editing';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import type { Tx } from '@/lib/db/client';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { fillHead } from '@/lib/imports/fill-head';
import { addToArticleInput } from '@/lib/imports/input';
import { isEmptySection } from '@/lib/imports/is-empty-section';
import { keepFlags } from '@/lib/imports/keep-flags';
import { markMade } from '@/lib/imports/mark-made';
import { plannedArticle } from '@/lib/imports/planned-article';
import { plannedHead } from '@/lib/imports/planned-head';
import { plannedSections, type PlannedSection } from '@/lib/imports/planned-section';
import { tidyHead, tidySection } from '@/lib/imports/tidy-planned';
import { writeSection } from '@/lib/imports/write-section';

/**
 * Adds the sections of a planned article to an existing article, before its outlook. A lead or outlook goes into the
 * article's own one if that is empty; otherwise it is added as body text. With `withHead` the empty fields above the
 * article's text are filled too; without it they are left as they are.
 * @throws Invalid, Forbidden, NotFound `import` or `article`, NotPossible `not_editable`, Conflict `import_changed`
 */
export async function addToArticle(ctx: Ctx, raw: unknown): Promise<{ articleId: string }> {
  const { articleId, withHead, tidy, ...wanted } = parseInput(addToArticleInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const { fileName, article, pictures, flags } = await plannedArticle(tx, ctx, wanted);
    const kinds = new Set(tidy);
    if (withHead) await fillHead(tx, ctx, articleId, tidyHead(plannedHead(article), kinds));
    const sections = plannedSections(article, pictures).map((section) => tidySection(section, kinds));
    const sectionIds = await addSections(tx, ctx, articleId, sections);
    const taken = withHead ? flags : flags.filter(({ block }) => block !== null);
    await keepFlags(tx, ctx, articleId, { flags: taken, sectionIds });
    await markMade(tx, ctx, { importId: wanted.importId, articleId, fileName });
    return { articleId };
  });
}

/** The sections that the planned ones went into, in their order. */
async function addSections(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  planned: PlannedSection[],
): Promise<string[]> {
  const written: string[] = [];
  const within = { ...ctx, db: tx };
  const standing = await tx.section.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, role: true, version: true, topicIds: true, headingLines: true, document: true },
  });
  const taken = new Set(standing.map(({ role }) => role));
  const gaps = standing.filter((section) => section.role !== 'body' && isEmptySection(section));
  let afterSectionId = standing.findLast(({ role }) => role !== 'outlook')?.id ?? null;
  for (const [number, section] of planned.entries()) {
    const gapAt = gaps.findIndex(({ role }) => role === section.role);
    const [gap] = gapAt < 0 ? [] : gaps.splice(gapAt, 1);
    if (gap) {
      await writeSection(within, { articleId, sectionId: gap.id, number, standing: gap }, section);
      written.push(gap.id);
      continue;
    }
    const role = taken.has(section.role) ? 'body' : section.role;
    taken.add(section.role);
    const place = role === 'lead' ? null : afterSectionId;
    const { sectionId } = await addSection(within, { articleId, afterSectionId: place, role });
    await writeSection(within, { articleId, sectionId, number }, section);
    written.push(sectionId);
    if (role === 'body' || afterSectionId === null) afterSectionId = sectionId;
  }
  return written;
}

import { addSection } from '@/lib/writing/commands/add-section';
import { createArticle } from '@/lib/articles/commands/create-article';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import type { SectionRole } from '@/lib/domain/article/content';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { makeArticleInput } from '@/lib/imports/input';
import { keepFlags } from '@/lib/imports/keep-flags';
import { markMade } from '@/lib/imports/mark-made';
import { plannedArticle } from '@/lib/imports/planned-article';
import { plannedHead } from '@/lib/imports/planned-head';
import { plannedSections, type PlannedSection } from '@/lib/imports/planned-section';
import { tidyHead, tidySection } from '@/lib/imports/tidy-planned';
import { writeSection } from '@/lib/imports/write-section';

const STARTS_WITH: SectionRole[] = ['lead', 'body', 'outlook'];

/**
 * Makes one of the articles an import holds, all of it or nothing. A heading with too many or too long lines is
 * refused at `heading.…` or `blocks.{number}.headingLines`.
 * @throws Invalid, Forbidden, NotFound `import`, Conflict `import_changed`
 */
export async function makeArticle(ctx: Ctx, raw: unknown): Promise<{ articleId: string }> {
  const { bodyName, year, tidy, ...wanted } = parseInput(makeArticleInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  return transaction(ctx, async (tx) => {
    const within = { ...ctx, db: tx };
    const { fileName, article, pictures, flags } = await plannedArticle(tx, ctx, wanted);
    const kinds = new Set(tidy);
    const from = { kind: 'empty' };
    const { articleId, sectionIds } = await createArticle(within, { bodyName, year, from });
    await saveHead(within, {
      articleId,
      baseVersion: 1,
      bodyName,
      year,
      ...tidyHead(plannedHead(article), kinds),
    });
    const sections = plannedSections(article, pictures).map((section) => tidySection(section, kinds));
    const filled = await fill(within, articleId, sectionIds, sections);
    await keepFlags(tx, ctx, articleId, { flags, sectionIds: filled });
    await markMade(tx, ctx, { importId: wanted.importId, articleId, fileName });
    return { articleId };
  });
}

/** Uses the sections an empty article starts with where they fit in turn; those left over go. Which it filled, in order. */
async function fill(
  ctx: Ctx,
  articleId: string,
  empty: string[],
  sections: PlannedSection[],
): Promise<string[]> {
  const filled: string[] = [];
  const spare = empty.map((id, index) => ({ id, role: STARTS_WITH[index] }));
  let afterSectionId: string | null = null;
  for (const [number, section] of sections.entries()) {
    const { role } = section;
    const fitting = spare.findIndex((one) => one.role === role);
    const [reused] = fitting < 0 ? [] : spare.splice(0, fitting + 1).slice(-1);
    const sectionId: string =
      reused?.id ?? (await addSection(ctx, { articleId, afterSectionId, role })).sectionId;
    await writeSection(ctx, { articleId, sectionId, number }, section);
    empty = empty.filter((id) => id !== sectionId);
    afterSectionId = sectionId;
    filled.push(sectionId);
  }
  if (sections.length === 0) return filled;
  for (const sectionId of empty) await removeSection(ctx, { articleId, sectionId });
  return filled;
}

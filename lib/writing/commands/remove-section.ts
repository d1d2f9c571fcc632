import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { listStanding } from '@/lib/confirmations/list-standing';
import { parseInput } from '@/lib/input/parse-input';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { followChange } from '@/lib/writing/follow-change';
import { sectionInput } from '@/lib/writing/input';
import { loadSection } from '@/lib/writing/load-section';
import { mergedSections } from '@/lib/articles/merged-sections';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { recordAuthor } from '@/lib/articles/record-author';

export type ChangedStructure = { structureVersion: number };

/** `openDisputes`: of departments over what was removed, which nobody has replied to or waived. */
export type RemovedSection = ChangedStructure & { openDisputes: number };

/**
 * Takes a section out of the article. Its text, comments and place are kept: restore-section undoes it. A dispute
 * over it blocks nothing any more and can still be replied to or waived.
 * @throws Invalid, NotFound, Forbidden, NotPossible
 */
export async function removeSection(ctx: Ctx, raw: unknown): Promise<RemovedSection> {
  const { articleId, sectionId } = parseInput(sectionInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const { version, headingLines } = await loadSection(tx, { articleId, sectionId });
    await tx.section.update({
      where: { id: sectionId },
      data: { removedAt: ctx.now, removedById: ctx.actor.id },
      select: { id: true },
    });
    const structureVersion = await countStructureChange(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    await followChange(tx, ctx, { kind: 'removed', articleId, sectionId });
    const ids = await mergedSections(tx, sectionId);
    const { overRemoved } = await listStanding(tx, { sectionId: { in: ids } });
    recordEvent(tx, ctx, {
      type: 'section.removed',
      articleId,
      subjectId: sectionId,
      payload: { version, headingLines },
    });
    return { structureVersion, openDisputes: overRemoved.length };
  });
}

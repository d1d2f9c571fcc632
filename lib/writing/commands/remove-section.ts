import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { listStanding } from '@/lib/confirmations/list-standing';
import { parseInput } from '@/lib/input/parse-input';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { followChange } from '@/lib/writing/follow-change';
import { removeSectionInput } from '@/lib/writing/input';
import { loadSection } from '@/lib/writing/load-section';
import { mergedSections } from '@/lib/articles/merged-sections';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { recordAuthor } from '@/lib/articles/record-author';
import { sectionChanged } from '@/lib/writing/section-changed';

export type ChangedStructure = { structureVersion: number };

/** `openDisputes`: of departments over what was removed, which nobody has replied to or waived. */
export type RemovedSection = ChangedStructure & { openDisputes: number };

/**
 * Takes a section out of the article. Its text, comments and place are kept: restore-section undoes it. A dispute
 * over it blocks nothing any more and can still be replied to or waived.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `section_changed` where it is to go in one version only
 */
export async function removeSection(ctx: Ctx, raw: unknown): Promise<RemovedSection> {
  const { articleId, sectionId, baseVersion } = parseInput(removeSectionInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const section = await loadSection(tx, { articleId, sectionId });
    const { headingLines } = section;
    const version = baseVersion ?? section.version;
    const { count } = await tx.section.updateMany({
      where: { id: sectionId, version },
      data: { removedAt: ctx.now, removedById: ctx.actor.id },
    });
    if (count === 0) throw await sectionChanged(tx, section);
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

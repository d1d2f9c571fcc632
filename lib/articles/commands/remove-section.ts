import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { parseInput } from '../../input/parse-input';
import { countStructureChange } from '../count-structure-change';
import { sectionInput } from '../input';
import { loadSection } from '../load-section';
import { openForEditing } from '../open-for-editing';
import { recordAuthor } from '../record-author';

export type ChangedStructure = { structureVersion: number };

/**
 * Takes a section out of the article. Its text, comments and place are kept: restore-section undoes it.
 * @throws Invalid, NotFound, Forbidden, NotPossible
 */
export async function removeSection(ctx: Ctx, raw: unknown): Promise<ChangedStructure> {
  const { articleId, sectionId } = parseInput(sectionInput, raw);
  return transaction(ctx.db, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const { version, headingLines } = await loadSection(tx, { articleId, sectionId });
    await tx.section.update({ where: { id: sectionId }, data: { removedAt: ctx.now }, select: { id: true } });
    const structureVersion = await countStructureChange(tx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    await appendEvent(tx, ctx, {
      type: 'section.removed',
      articleId,
      subjectId: sectionId,
      payload: { version, headingLines },
    });
    return { structureVersion };
  });
}

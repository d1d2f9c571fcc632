import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { refuseDuplicate } from '@/lib/db/refuse-duplicate';
import { transaction } from '@/lib/db/transaction';
import { insertAfter } from '@/lib/domain/article/section-order';
import { NotFound } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { createSections } from '@/lib/articles/create-sections';
import { addSectionInput } from '@/lib/writing/input';
import { listPlaces, standingSectionIds } from '@/lib/writing/list-places';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { placeSections } from '@/lib/writing/place-sections';
import { recordAuthor } from '@/lib/articles/record-author';

export type AddedSection = {
  sectionId: string;
  version: number;
  structureVersion: number;
  /** As the article now stands. */
  sectionIds: string[];
  savedAt: Date;
};

/**
 * Adds an empty section behind another, even behind one somebody has just removed.
 * @throws Invalid, NotFound, Forbidden, NotPossible
 */
export async function addSection(ctx: Ctx, raw: unknown): Promise<AddedSection> {
  const { articleId, sectionId: id, afterSectionId, role } = parseInput(addSectionInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const order = (await listPlaces(tx, articleId)).map((place) => place.id);
    if (afterSectionId !== null && !order.includes(afterSectionId)) throw new NotFound('section');

    const [sectionId = ''] = await refuseDuplicate('sectionId', () =>
      createSections(tx, ctx, articleId, [{ role, ...(id && { id }) }], order.length),
    );
    await placeSections(tx, articleId, insertAfter(order, sectionId, afterSectionId));
    const structureVersion = await countStructureChange(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, {
      type: 'section.added',
      articleId,
      subjectId: sectionId,
      payload: { role, afterSectionId },
    });
    return {
      sectionId,
      version: 1,
      structureVersion,
      sectionIds: await standingSectionIds(tx, articleId),
      savedAt: ctx.now,
    };
  });
}

import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { reorder } from '@/lib/domain/article/section-order';
import { Conflict, Invalid } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { moveSectionsInput } from '@/lib/writing/input';
import { listPlaces } from '@/lib/writing/list-places';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { placeSections } from '@/lib/writing/place-sections';
import { keepStructure } from '@/lib/articles/keep-structure';
import { recordAuthor } from '@/lib/articles/record-author';
import type { ChangedStructure } from '@/lib/writing/commands/remove-section';

/**
 * Puts the sections in a new order; the order they are in already is no change.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `structure_changed` with the order that stands
 */
export async function moveSections(ctx: Ctx, raw: unknown): Promise<ChangedStructure> {
  const { articleId, baseVersion, sectionIds } = parseInput(moveSectionsInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const places = await listPlaces(tx, articleId);
    const standing = places.filter((place) => !place.isRemoved).map((place) => place.id);
    const { structureVersion } = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { structureVersion: true },
    });
    if (isDeepStrictEqual(standing, sectionIds)) return { structureVersion };

    const { count } = await tx.article.updateMany({
      where: { id: articleId, structureVersion: baseVersion },
      data: { structureVersion: baseVersion + 1 },
    });
    if (count === 0) {
      throw new Conflict('structure_changed', { theirs: { structureVersion, sectionIds: standing } });
    }
    const order = reorder(places, sectionIds);
    if (!order) throw new Invalid({ sectionIds: 'invalid' });
    await placeSections(tx, articleId, order);
    await keepStructure(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, { type: 'section.moved', articleId, payload: { sectionIds } });
    return { structureVersion: baseVersion + 1 };
  });
}

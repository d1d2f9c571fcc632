import { appendEvent } from '../../audit/append-event';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { NotFound } from '../../domain/errors';
import { parseInput } from '../../input/parse-input';
import { countStructureChange } from '../count-structure-change';
import { sectionInput } from '../input';
import { openForEditing } from '../open-for-editing';
import { recordAuthor } from '../record-author';

export type RestoredSection = { version: number; structureVersion: number };

/**
 * Puts a removed section back in its old place.
 * @throws Invalid, Forbidden, NotPossible; NotFound `section` when no removed section of the article is meant
 */
export async function restoreSection(ctx: Ctx, raw: unknown): Promise<RestoredSection> {
  const { articleId, sectionId } = parseInput(sectionInput, raw);
  return transaction(ctx.db, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const [restored] = await tx.section.updateManyAndReturn({
      where: { id: sectionId, articleId, removedAt: { not: null } },
      data: { removedAt: null },
      select: { version: true },
    });
    if (!restored) throw new NotFound('section');
    const structureVersion = await countStructureChange(tx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    await appendEvent(tx, ctx, { type: 'section.restored', articleId, subjectId: sectionId });
    return { version: restored.version, structureVersion };
  });
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { followChange } from '@/lib/writing/follow-change';
import { sectionInput } from '@/lib/writing/input';
import { standingSectionIds } from '@/lib/writing/list-places';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { keepVersion } from '@/lib/writing/keep-version';
import { recordAuthor } from '@/lib/articles/record-author';

export type RestoredSection = { version: number; structureVersion: number; sectionIds: string[] };

/**
 * Puts a removed section back in its old place, with what departments were asked, handed in and said of it.
 * @throws Invalid, Forbidden, NotPossible; NotFound `section` when no removed section of the article is meant
 */
export async function restoreSection(ctx: Ctx, raw: unknown): Promise<RestoredSection> {
  const { articleId, sectionId } = parseInput(sectionInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const [restored] = await tx.section.updateManyAndReturn({
      where: { id: sectionId, articleId, removedAt: { not: null } },
      data: { removedAt: null, removedById: null, mergedIntoId: null },
      select: { version: true },
    });
    if (!restored) throw new NotFound('section');
    await keepVersion(tx, { sectionId, version: restored.version, reason: 'restore', at: ctx.now });
    const structureVersion = await countStructureChange(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    await followChange(tx, ctx, { kind: 'restored', articleId, sectionId });
    recordEvent(tx, ctx, { type: 'section.restored', articleId, subjectId: sectionId });
    return {
      version: restored.version,
      structureVersion,
      sectionIds: await standingSectionIds(tx, articleId),
    };
  });
}

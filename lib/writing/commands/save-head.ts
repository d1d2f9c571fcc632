import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { saveHeadInput } from '@/lib/writing/input';
import { keepHead } from '@/lib/articles/keep-head';
import { loadHead } from '@/lib/articles/load-head';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { recordAuthor } from '@/lib/articles/record-author';

export type SavedHead = { headVersion: number; savedAt: Date };

/**
 * Saves the heading block, byline, body reported on and year over the headVersion they were based on. Saving
 * the same again is no change.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `head_changed` with the head that stands there
 */
export async function saveHead(ctx: Ctx, raw: unknown): Promise<SavedHead> {
  const { articleId, baseVersion, ...mine } = parseInput(saveHeadInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const { headVersion, ...standing } = await loadHead(tx, articleId);
    if (isDeepStrictEqual(standing, mine)) return { headVersion, savedAt: ctx.now };

    const { heading, ...rest } = mine;
    const next = baseVersion + 1;
    const { count } = await tx.article.updateMany({
      where: { id: articleId, headVersion: baseVersion },
      data: { ...heading, ...rest, headVersion: next },
    });
    if (count === 0) throw new Conflict('head_changed', { theirs: { headVersion, ...standing } });
    await keepHead(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, { type: 'article.head_saved', articleId, payload: { headVersion: next } });
    return { headVersion: next, savedAt: ctx.now };
  });
}

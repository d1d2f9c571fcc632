import type { Tx } from '@/lib/db/client';
import { Conflict } from '@/lib/domain/errors';
import { beginning } from '@/lib/domain/text/beginning';

const WORDS_SHOWN = 40;

/**
 * Whoever sends an article on has looked at what is still asked of it: `seen` names the open threads they had before
 * them. Comments are made under the article's lock, which the caller holds, so none comes in between.
 * @returns for the log: how many were open, where any was
 * @throws Conflict `comments_unseen` with `count` of those not seen, and `by` and `words` of the newest
 */
export async function requireCommentsSeen(
  tx: Tx,
  articleId: string,
  seen: readonly string[],
): Promise<{ openComments?: number }> {
  const open = await tx.comment.findMany({
    where: { articleId, parentId: null, resolvedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, text: true, author: { select: { displayName: true } } },
  });
  const unseen = open.filter(({ id }) => !seen.includes(id));
  const [newest] = unseen;
  if (newest) {
    const { author, text } = newest;
    throw new Conflict('comments_unseen', {
      count: unseen.length,
      by: author.displayName,
      words: beginning(text.replaceAll('\n', ' '), WORDS_SHOWN),
    });
  }
  return open.length > 0 ? { openComments: open.length } : {};
}

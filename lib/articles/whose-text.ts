import type { Reader } from '@/lib/db/client';

/** On record so far: who wrote in an article, and whose proposals came into it. */
export async function whoseText(
  db: Reader,
  articleId: string,
): Promise<{ authorIds: Set<string>; proposerIds: Set<string> }> {
  const { authors, proposers } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { authors: { select: { personId: true } }, proposers: { select: { personId: true } } },
  });
  const ids = (rows: { personId: string }[]) => new Set(rows.map(({ personId }) => personId));
  return { authorIds: ids(authors), proposerIds: ids(proposers) };
}

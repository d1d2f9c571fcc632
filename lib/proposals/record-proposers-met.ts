import type { Tx } from '@/lib/db/client';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { followArticleDifferences } from '@/lib/proposals/differences/follow-article-differences';
import { revisionContent } from '@/lib/revisions/revision-content';
import { proposedContent } from './proposed-content';
import { recordProposer } from './record-proposer';

/**
 * What a text says as a reviewer proposed it is theirs, however it came there: typed by hand, or pasted. Notes them
 * before the text is submitted. What is only left out, or stands elsewhere, holds no words of theirs.
 */
export async function recordProposersMet(
  tx: Tx,
  now: Date,
  articleId: string,
  content: ArticleContent,
): Promise<void> {
  const proposals = await tx.proposal.findMany({
    where: {
      review: { articleId },
      person: { authored: { none: { articleId } }, proposed: { none: { articleId } } },
    },
    orderBy: { id: 'asc' },
    select: {
      personId: true,
      head: true,
      texts: { select: { sectionId: true, headingLines: true, document: true } },
      review: { select: { revision: { select: { content: true } } } },
    },
  });
  for (const { personId, head, texts, review } of proposals) {
    const base = revisionContent(review.revision.content);
    const differences = differencesOfArticle(base, proposedContent(base, { head, texts }));
    const { taken } = followArticleDifferences(differences, base, content);
    if (taken.some(putsWords)) await recordProposer(tx, now, articleId, personId);
  }
}

function putsWords(one: ArticleDifference): boolean {
  if ('difference' in one) return one.difference.put !== '' && one.difference.kind !== 'block_moved';
  return one.part === 'value' || one.content !== null;
}

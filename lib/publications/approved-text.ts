import type { Tx } from '@/lib/db/client';
import { contentHash } from '@/lib/document/content-hash';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { revisionContent } from '@/lib/revisions/revision-content';

export type ApprovedText = {
  revisionId: string;
  number: number;
  contentHash: string;
  content: ArticleContent;
  /** The hash computed anew from the text is the revision's own and the one each stage approved. */
  hashMatches: boolean;
};

/** A revision of the article as it is about to be published, its hash computed anew. @throws NotFound `revision` */
export async function approvedText(tx: Tx, articleId: string, revisionId: string): Promise<ApprovedText> {
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, articleId },
    select: {
      number: true,
      content: true,
      contentHash: true,
      reviews: { where: { status: 'approved' }, select: { decisions: { select: { contentHash: true } } } },
    },
  });
  if (!revision) throw new NotFound('revision');
  const content = revisionContent(revision.content);
  const computed = contentHash(content);
  const decided = revision.reviews.flatMap((review) =>
    review.decisions.map((decision) => decision.contentHash),
  );
  return {
    revisionId,
    number: revision.number,
    contentHash: revision.contentHash,
    content,
    hashMatches: decided.length > 0 && [revision.contentHash, ...decided].every((hash) => hash === computed),
  };
}

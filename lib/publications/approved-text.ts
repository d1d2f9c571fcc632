import type { Tx } from '@/lib/db/client';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { hashInForm } from '@/lib/revisions/hash-in-form';
import { revisionContent, storedContent } from '@/lib/revisions/revision-content';

export type ApprovedText = {
  revisionId: string;
  number: number;
  form: number;
  contentHash: string;
  content: ArticleContent;
  /** The hash computed anew, in the form the revision was approved in, is its own and the one each stage approved. */
  hashMatches: boolean;
};

/** A revision of the article as it is about to be published, its hash computed anew. @throws NotFound `revision` */
export async function approvedText(tx: Tx, articleId: string, revisionId: string): Promise<ApprovedText> {
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, articleId },
    select: {
      number: true,
      form: true,
      content: true,
      contentHash: true,
      reviews: { where: { status: 'approved' }, select: { decisions: { select: { contentHash: true } } } },
    },
  });
  if (!revision) throw new NotFound('revision');
  const { number, form } = revision;
  // Over what is stored, as it was written: not over what upgrades made of it since.
  const computed = hashInForm(storedContent(revision.content), form);
  const decided = revision.reviews.flatMap((review) =>
    review.decisions.map((decision) => decision.contentHash),
  );
  return {
    revisionId,
    number,
    form,
    contentHash: revision.contentHash,
    content: revisionContent(revision.content),
    hashMatches: decided.length > 0 && [revision.contentHash, ...decided].every((hash) => hash === computed),
  };
}

import { lockArticle, type LockedArticle } from '@/lib/articles/lock-article';
import { NotFound } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

export type LockedReview = Awaited<ReturnType<typeof loadReview>> & { article: LockedArticle };
export type LockedStage = LockedReview['stages'][number];

/** Takes a review for the rest of the transaction, by its article's row. @throws NotFound `review` */
export async function lockReview(tx: Tx, ctx: Ctx, reviewId: string): Promise<LockedReview> {
  const found = await tx.review.findUnique({ where: { id: reviewId }, select: { articleId: true } });
  if (!found) throw new NotFound('review');
  const article = await lockArticle(tx, ctx, found.articleId);
  return { ...(await loadReview(tx, reviewId)), article };
}

function loadReview(tx: Tx, reviewId: string) {
  return tx.review.findUniqueOrThrow({
    where: { id: reviewId },
    select: {
      id: true,
      status: true,
      currentStage: true,
      submittedById: true,
      revision: {
        select: {
          id: true,
          number: true,
          contentHash: true,
          authors: { select: { personId: true } },
          proposers: { select: { personId: true } },
        },
      },
      stages: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          position: true,
          name: true,
          reviewers: { select: { personId: true, person: { select: { disabledAt: true, roles: true } } } },
          decision: {
            select: {
              personId: true,
              verdict: true,
              decidedAt: true,
              person: { select: { displayName: true } },
            },
          },
        },
      },
    },
  });
}

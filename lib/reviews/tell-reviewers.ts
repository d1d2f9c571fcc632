import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { notify } from '@/lib/notices/notify';
import { articleWords } from './article-words';

/** Tells those who can decide at a stage that a review has come to it. */
export async function tellReviewers(
  tx: Tx,
  ctx: Ctx,
  review: { id: string; articleId: string; submittedById: string },
  stage: { name: string; position: number; personIds: string[] },
): Promise<void> {
  const { displayName: submitter } = await tx.person.findUniqueOrThrow({
    where: { id: review.submittedById },
    select: { displayName: true },
  });
  notify(tx, ctx, {
    personIds: stage.personIds,
    kind: 'review_awaiting',
    params: { ...(await articleWords(tx, review.articleId)), stage: stage.name, submitter },
    path: `/desk/articles/${review.articleId}`,
    dedupeKey: `review_awaiting:${review.id}:${stage.position}`,
  });
}

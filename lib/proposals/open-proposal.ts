import { lockArticle } from '@/lib/articles/lock-article';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { revisionContent } from '@/lib/revisions/revision-content';
import { loadProposable, proposingFacts } from './proposable-review';

export type OpenProposal = { id: string; articleId: string; stage: string; revision: ArticleContent };

/**
 * First step of every save of a proposal: takes the article's row for the rest of the transaction, so that nothing is
 * decided beside it, asks whether this person may propose now, and begins their proposal where there is none.
 * @throws NotFound `review`; Forbidden; NotPossible `wrong_state`
 */
export async function openProposal(tx: Tx, ctx: Ctx, reviewId: string): Promise<OpenProposal> {
  const found = await tx.review.findUnique({ where: { id: reviewId }, select: { articleId: true } });
  if (!found) throw new NotFound('review');
  const { articleId } = found;
  await lockArticle(tx, ctx, articleId);
  const review = await loadProposable(tx, reviewId);
  const stage = review?.stages.find(({ position }) => position === review.currentStage);
  if (!review || !stage) throw new NotFound('review');
  requirePermission(ctx.actor, 'proposal.write', proposingFacts(ctx.actor, review));
  if (review.status !== 'open') throw new NotPossible('wrong_state');
  const personId = actingPerson(ctx.actor).id;
  const { id } = await tx.proposal.upsert({
    where: { reviewId_personId: { reviewId, personId } },
    create: { reviewId, personId, reviewStageId: stage.id, savedAt: ctx.now },
    update: { reviewStageId: stage.id },
    select: { id: true },
  });
  return { id, articleId, stage: stage.name, revision: revisionContent(review.revision.content) };
}

import { moveArticle } from '@/lib/articles/move-article';
import { recordEvent } from '@/lib/audit/record-event';
import { requireCommentsSeen } from '@/lib/comments/require-comments-seen';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Conflict, NotFound, NotPossible } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import { takeTransition } from '@/lib/domain/workflow/take-transition';
import { parseInput } from '@/lib/input/parse-input';
import { getOfficeChoices } from '@/lib/office/queries';
import { decisionFacts } from '@/lib/reviews/decision-permission';
import { decisionRefusal } from '@/lib/reviews/decision-refusal';
import { decideInput } from '@/lib/reviews/input';
import { lockReview, type LockedReview, type LockedStage } from '@/lib/reviews/lock-review';
import { tellOfDecision } from '@/lib/reviews/tell-of-decision';

/** `nextStage`: the name of the stage now awaited, null when the review is over. */
export type Decided = { status: ArticleStatus; nextStage: string | null };

/**
 * A reviewer's verdict at the stage and on the text they had before them.
 * @throws Invalid, NotFound, Forbidden; Conflict `decided_by_other` with `by`, `verdict` and `at`,
 *   `comments_unseen`; NotPossible: a guard, or `wrong_state` when the review is no longer at that stage
 */
export async function decide(ctx: Ctx, raw: unknown): Promise<Decided> {
  const { seenComments, ...input } = parseInput(decideInput, raw);
  return transaction(ctx, async (tx) => {
    const review = await lockReview(tx, ctx, input.reviewId);
    const stage = review.stages.find((candidate) => candidate.id === input.stageId);
    if (!stage) throw new NotFound('review');
    const office = await getOfficeChoices(tx);
    requirePermission(ctx.actor, 'review.decide', decisionFacts(ctx.actor, review, stage, office));
    requireAwaiting(review, stage);
    const next = review.stages.find((candidate) => candidate.position > stage.position) ?? null;
    const outcome = takeTransition(review.article.state, input.verdict, {
      hash_matches: input.contentHash === review.revision.contentHash,
      is_last_stage: next === null,
      is_not_last_stage: next !== null,
      opinion_given: input.opinion !== '',
    });
    const asked = await requireCommentsSeen(tx, review.article.id, seenComments);

    await recordDecision(tx, ctx, review, input);
    await moveReview(tx, ctx, review, outcome.state.status);
    const { status } = outcome.state;
    const approval = status === 'approved' ? { approvedRevisionId: review.revision.id } : {};
    await moveArticle(tx, ctx, review.article, { status, ...approval });
    await tellOfDecision(tx, ctx, review, { status, stage, next });
    recordEvent(tx, ctx, {
      type: outcome.transition.event,
      articleId: review.article.id,
      subjectId: review.id,
      payload: {
        stage: stage.name,
        revision: review.revision.number,
        contentHash: input.contentHash,
        opinion: input.opinion,
        ...asked,
      },
    });
    return { status, nextStage: status === 'in_review' ? (next?.name ?? null) : null };
  });
}

function requireAwaiting(review: LockedReview, stage: LockedStage): void {
  if (stage.decision) {
    const { person, verdict, decidedAt } = stage.decision;
    throw new Conflict('decided_by_other', { by: person.displayName, verdict, at: decidedAt.toISOString() });
  }
  if (review.status !== 'open' || stage.position !== review.currentStage)
    throw new NotPossible('wrong_state');
}

type Verdict = {
  stageId: string;
  verdict: 'approve' | 'request_changes';
  opinion: string;
  contentHash: string;
};

async function recordDecision(tx: Tx, ctx: Ctx, review: LockedReview, { stageId, ...verdict }: Verdict) {
  try {
    await tx.decision.create({
      data: {
        ...verdict,
        reviewId: review.id,
        reviewStageId: stageId,
        revisionId: review.revision.id,
        personId: actingPerson(ctx.actor).id,
        decidedAt: ctx.now,
      },
      select: { id: true },
    });
  } catch (error) {
    throw decisionRefusal(error);
  }
}

async function moveReview(tx: Tx, ctx: Ctx, review: LockedReview, status: ArticleStatus): Promise<void> {
  const { count } = await tx.review.updateMany({
    where: { id: review.id, status: 'open', currentStage: review.currentStage },
    data:
      status === 'approved' || status === 'changes_requested'
        ? { status, closedAt: ctx.now }
        : { currentStage: review.currentStage + 1 },
  });
  if (count === 0) throw new Conflict('decided_by_other');
}

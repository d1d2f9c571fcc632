import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import { isApprovedByAnother } from '@/lib/domain/workflow/separation';
import { notify } from '@/lib/notices/notify';
import { getOfficeChoices, type OfficeChoices } from '@/lib/office/queries';
import { articleWords } from './article-words';
import { namedWhoCan } from './named-who-can';
import type { LockedReview, LockedStage } from './lock-review';
import { tellReviewers } from './tell-reviewers';

/** Tells whose turn it is after a decision: the next stage's reviewers, the writers, or those who publish. */
export async function tellOfDecision(
  tx: Tx,
  ctx: Ctx,
  review: LockedReview,
  { status, stage, next }: { status: ArticleStatus; stage: LockedStage; next: LockedStage | null },
): Promise<void> {
  const articleId = review.article.id;
  if (status === 'in_review' && next) {
    const { id, submittedById } = review;
    const office = await getOfficeChoices(tx);
    const personIds = stillToDecide(review, stage, next, ctx.actor.id, office);
    return tellReviewers(tx, ctx, { id, articleId, submittedById }, { ...next, personIds });
  }
  const { headline } = await articleWords(tx, articleId);
  const writers = await tx.articleWriter.findMany({ where: { articleId }, select: { personId: true } });
  const writerIds = writers.map(({ personId }) => personId);
  const path = `/desk/articles/${articleId}`;
  if (status === 'changes_requested') {
    const params = { headline, stage: stage.name, reviewer: ctx.actor.displayName };
    const dedupeKey = `changes_requested:${review.id}`;
    notify(tx, ctx, { personIds: writerIds, kind: 'changes_requested', params, path, dedupeKey });
  }
  if (status === 'approved') {
    const publishers = await tx.person.findMany({
      where: { roles: { has: 'publisher' }, disabledAt: null },
      select: { id: true },
    });
    const personIds = [...new Set([...writerIds, ...publishers.map(({ id }) => id)])];
    const dedupeKey = `article_approved:${review.id}`;
    notify(tx, ctx, { personIds, kind: 'article_approved', params: { headline }, path, dedupeKey });
  }
}

/** Named for the next stage, wrote none of it, decided at no stage before; proposed none of it, or may decide all the same. */
function stillToDecide(
  review: LockedReview,
  stage: LockedStage,
  next: LockedStage,
  deciderId: string | null,
  { proposersDecide }: OfficeChoices,
): string[] {
  const authors = review.revision.authors.map(({ personId }) => personId);
  const proposerIds = new Set(review.revision.proposers.map(({ personId }) => personId));
  const deciders = review.stages
    .filter(({ id }) => id !== stage.id)
    .flatMap(({ decision }) => (decision ? [decision.personId] : []));
  const excluded = new Set([...authors, ...deciders, deciderId]);
  const approverIds = [...deciders, ...(deciderId === null ? [] : [deciderId])];
  const toCome = review.stages.filter(({ position }) => position > next.position).map(namedWhoCan);
  const mayDecide = (id: string) =>
    !proposerIds.has(id) ||
    (proposersDecide &&
      isApprovedByAnother({ approverIds, toCome }, { authorIds: new Set(authors), proposerIds }, id));
  return next.reviewers.map(({ personId }) => personId).filter((id) => !excluded.has(id) && mayDecide(id));
}

import { articleFindings } from '@/lib/reviews/article-findings';
import { assembleContent } from '@/lib/articles/assemble-content';
import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle, type LockedArticle } from '@/lib/articles/lock-article';
import { moveArticle } from '@/lib/articles/move-article';
import { whoseText } from '@/lib/articles/whose-text';
import { recordEvent } from '@/lib/audit/record-event';
import { requireCommentsSeen } from '@/lib/comments/require-comments-seen';
import { tellOfVoid } from '@/lib/confirmations/tell-of-void';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import type { ArticleContent } from '@/lib/domain/article/content';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { takeTransition, type Outcome } from '@/lib/domain/workflow/take-transition';
import { recordBindings } from '@/lib/facts/record-bindings';
import { parseInput } from '@/lib/input/parse-input';
import { getOfficeChoices } from '@/lib/office/queries';
import { recordProposersMet } from '@/lib/proposals/record-proposers-met';
import { submitArticleInput } from '@/lib/reviews/input';
import { openReview } from '@/lib/reviews/open-review';
import { recordRevision } from '@/lib/reviews/record-revision';
import { requireStaffedStages } from '@/lib/reviews/require-staffed-stages';
import { submissionFacts } from '@/lib/reviews/submission-facts';
import { tellReviewers } from '@/lib/reviews/tell-reviewers';
import { hashInForm } from '@/lib/revisions/hash-in-form';
import { listConfiguredStages } from '@/lib/stages/list-configured-stages';

export type Submitted =
  | { outcome: 'submitted'; reviewId: string; revisionNumber: number }
  | { outcome: 'approval_restored'; revisionNumber: number };

/**
 * Sends the article as it stands to review; when it says again exactly what was last approved, restores that
 * approval instead.
 * @throws Invalid, NotFound, Forbidden; Conflict `comments_unseen`; NotPossible: a guard with `findings`,
 *   `no_stages`, `stage_without_reviewer`
 */
export async function submitArticle(ctx: Ctx, raw: unknown): Promise<Submitted> {
  const { articleId, note, seenComments } = parseInput(submitArticleInput, raw);
  return transaction(ctx, async (tx) => {
    const article = await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'article.submit', { isWriter: await isWriterOn(tx, articleId, ctx.actor) });
    const content = await assembleContent(tx, articleId);
    const approved = await findApproved(tx, article);
    const findings = await articleFindings(tx, articleId);
    const saysTheSame = approved !== null && hashInForm(content, approved.form) === approved.contentHash;
    const facts = submissionFacts(findings, saysTheSame);
    const outcome = takeTransition(article.state, 'submit', facts, { findings });
    const asked = await requireCommentsSeen(tx, articleId, seenComments);
    const said = { ...(note === '' ? {} : { noteToReviewers: note }), ...asked };
    return approved && outcome.state.status === 'approved'
      ? restoreApproval(tx, ctx, article, outcome, { approved, said })
      : beginReview(tx, ctx, article, outcome, { content, note, said });
  });
}

async function findApproved(tx: Tx, article: LockedArticle) {
  if (article.approvedRevisionId === null) return null;
  return tx.revision.findUnique({
    where: { id: article.approvedRevisionId },
    select: { id: true, number: true, form: true, contentHash: true },
  });
}

type Approved = { id: string; number: number; contentHash: string };
/** What else the log says of it. */
type AlsoSaid = { noteToReviewers?: string; openComments?: number };

async function restoreApproval(
  tx: Tx,
  ctx: Ctx,
  article: LockedArticle,
  outcome: Outcome<'submit'>,
  { approved, said }: { approved: Approved; said: AlsoSaid },
) {
  await recordBindings(tx, article.id, { revisionId: approved.id, recordedAt: ctx.now });
  await moveArticle(tx, ctx, article, { status: outcome.state.status });
  recordEvent(tx, ctx, {
    type: outcome.transition.event,
    articleId: article.id,
    subjectId: approved.id,
    payload: { revision: approved.number, contentHash: approved.contentHash, ...said },
  });
  return { outcome: 'approval_restored', revisionNumber: approved.number } as const;
}

async function beginReview(
  tx: Tx,
  ctx: Ctx,
  article: LockedArticle,
  outcome: Outcome<'submit'>,
  { content, note, said }: { content: ArticleContent; note: string; said: AlsoSaid },
) {
  const submitter = actingPerson(ctx.actor);
  await recordProposersMet(tx, ctx.now, article.id, content);
  const { authorIds, proposerIds } = await whoseText(tx, article.id);
  const stages = await listConfiguredStages(tx);
  const { proposersDecide } = await getOfficeChoices(tx);
  requireStaffedStages({ stages, proposersDecide }, { authorIds, proposerIds });

  const revision = await recordRevision(tx, submitter, article.id, {
    content,
    authorIds: [...authorIds],
    proposerIds: [...proposerIds],
    takenAt: ctx.now,
  });
  await recordBindings(tx, article.id, { revisionId: revision.id, recordedAt: ctx.now });
  const subject = { articleId: article.id, revisionId: revision.id, note, submittedAt: ctx.now };
  const reviewId = await openReview(tx, submitter, subject, stages);
  await moveArticle(tx, ctx, article, { status: outcome.state.status });
  const [first] = stages;
  if (first) {
    const isBarred = (id: string) => authorIds.has(id) || (!proposersDecide && proposerIds.has(id));
    const personIds = first.personIds.filter((id) => !isBarred(id));
    const review = { id: reviewId, articleId: article.id, submittedById: submitter.id };
    await tellReviewers(tx, ctx, review, { name: first.name, position: 0, personIds });
  }
  await tellOfVoid(tx, ctx, article.id);
  recordEvent(tx, ctx, {
    type: outcome.transition.event,
    articleId: article.id,
    subjectId: reviewId,
    payload: { revision: revision.number, contentHash: revision.contentHash, ...said },
  });
  return { outcome: 'submitted', reviewId, revisionNumber: revision.number } as const;
}

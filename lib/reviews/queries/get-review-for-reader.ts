import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { getOfficeChoices, type OfficeChoices } from '@/lib/office/queries';
import { revisionContent } from '@/lib/revisions/revision-content';
import { decisionPermission } from '@/lib/reviews/decision-permission';
import { stageLeftUnstaffed } from '@/lib/reviews/stage-left-unstaffed';
import { loadReview, type LoadedReview } from './load-review';
import { stagesForReader, type StageForReader } from './stages-for-reader';

export type RevisionText = { id: string; number: number; contentHash: string; content: ArticleContent };

/** `leavesUnstaffed`: the later stage that would have nobody left if this person, and not somebody else, approves now. */
type MayDecide =
  { allowed: true; stageId: string; leavesUnstaffed: string | null } | { allowed: false; reason: string };

export type ReviewForReader = {
  id: string;
  articleId: string;
  status: LoadedReview['status'];
  submittedBy: { id: string; displayName: string };
  submittedAt: Date;
  closedAt: Date | null;
  /** To the reviewers, of whoever submitted; '' when there is none. */
  note: string;
  revision: RevisionText & { authors: { id: string; displayName: string }[] };
  stages: StageForReader[];
  /** For `decide`: the stage awaited; else why not, a key of the `errors` messages. */
  mayDecide: MayDecide;
  mayRecall: boolean;
  /** The revision submitted before this one. */
  previous: RevisionText | null;
  /** What the public reads now, unless it is this revision. */
  live: RevisionText | null;
};

/**
 * A review as its readers see it; by article, the latest one.
 * @throws NotFound `review`
 */
export async function getReviewForReader(
  { actor, db }: Reading,
  which: { reviewId: string } | { articleId: string },
): Promise<ReviewForReader> {
  const review = can(actor, 'article.read', {}).allowed ? await loadReview(db, which) : null;
  if (!review) throw new NotFound('review');
  const { id, articleId, status, submittedBy, submittedAt, closedAt, note } = review;
  const { authors, proposers: _, content, ...revision } = review.revision;
  const isSubmitter = submittedBy.id === actor.id;
  return {
    id,
    articleId,
    status,
    submittedBy,
    submittedAt,
    closedAt,
    note,
    revision: { ...revision, content: revisionContent(content), authors: authors.map((row) => row.person) },
    stages: stagesForReader(review),
    mayDecide: mayDecide(actor, review, await getOfficeChoices(db)),
    mayRecall: status === 'open' && can(actor, 'review.recall', { isSubmitter }).allowed,
    previous: await findText(db, { articleId, number: { lt: revision.number } }),
    live: await findText(db, {
      articleId,
      id: { not: revision.id },
      publications: { some: { articleId, state: 'live' } },
    }),
  };
}

function mayDecide(actor: Actor, review: LoadedReview, office: OfficeChoices): MayDecide {
  const stage = review.stages.find((candidate) => candidate.position === review.currentStage);
  if (review.status !== 'open' || !stage) return { allowed: false, reason: 'wrong_state' };
  const permission = decisionPermission(actor, review, stage, office);
  if (!permission.allowed) return permission;
  const leavesUnstaffed = stageLeftUnstaffed(review, actingPerson(actor).id);
  return { allowed: true, stageId: stage.id, leavesUnstaffed };
}

type RevisionFilter = NonNullable<Parameters<Reader['revision']['findFirst']>[0]>['where'];

async function findText(db: Reader, where: NonNullable<RevisionFilter>): Promise<RevisionText | null> {
  const found = await db.revision.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true, content: true },
  });
  return found && { ...found, content: revisionContent(found.content) };
}

import { hasRole } from '@/lib/domain/permissions/roles';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { getOfficeChoices } from '@/lib/office/queries';

export type AwaitingReview = {
  reviewId: string;
  articleId: string;
  bodyName: string;
  year: number;
  headline: string[];
  stage: string;
  revisionNumber: number;
  submittedBy: string;
  submittedAt: Date;
  /** When the stage awaited was reached. */
  waitingSince: Date;
};

/** The reviews that wait for this person: the stage awaited names them and they may decide. Longest waiting first. */
export async function listReviewsAwaiting({ actor, db }: Reading): Promise<AwaitingReview[]> {
  if (actor.kind !== 'person' || !hasRole(actor, 'reviewer')) return [];
  const me = { personId: actor.id };
  const reviews = await db.review.findMany({
    where: {
      status: 'open',
      stages: { some: { reviewers: { some: me } } },
      decisions: { none: me },
      revision: { authors: { none: me } },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      currentStage: true,
      submittedAt: true,
      submittedBy: { select: { displayName: true } },
      revision: { select: { number: true, proposers: { where: me, select: { personId: true } } } },
      article: { select: { id: true, bodyName: true, year: true, headline: true } },
      stages: { where: { reviewers: { some: me } }, select: { position: true, name: true } },
      decisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { decidedAt: true } },
    },
  });
  const ownProposals = reviews.filter(({ revision }) => revision.proposers.length > 0);
  const notMine = await notToDecide(
    db,
    actor.id,
    ownProposals.map(({ id }) => id),
  );
  const awaiting = reviews.flatMap((review) => {
    if (notMine.has(review.id)) return [];
    const stage = review.stages.find((candidate) => candidate.position === review.currentStage);
    if (!stage) return [];
    const { id: articleId, ...article } = review.article;
    return {
      reviewId: review.id,
      articleId,
      ...article,
      stage: stage.name,
      revisionNumber: review.revision.number,
      submittedBy: review.submittedBy.displayName,
      submittedAt: review.submittedAt,
      waitingSince: review.decisions[0]?.decidedAt ?? review.submittedAt,
    };
  });
  return awaiting.sort((a, b) => a.waitingSince.getTime() - b.waitingSince.getTime());
}

/** Of reviews of text that holds some of this person's proposals, those they may not decide on for that. */
async function notToDecide(db: Reader, personId: string, reviewIds: string[]): Promise<Set<string>> {
  if (reviewIds.length === 0) return new Set();
  const { proposersDecide } = await getOfficeChoices(db);
  if (!proposersDecide) return new Set(reviewIds);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${reviewIds}::uuid[]) AS id WHERE NOT another_approves(id, ${personId}::uuid)`;
  return new Set(rows.map(({ id }) => id));
}

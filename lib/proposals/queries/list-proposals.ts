import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { proposedColumns, proposedContent } from '@/lib/proposals/proposed-content';
import { revisionContent } from '@/lib/revisions/revision-content';

/** What a writer did last with one difference of a proposal. */
export type ProposalAnswer = {
  differenceId: string;
  isTaken: boolean;
  /** Why it was turned down; '' where nothing was said. */
  word: string;
  by: string;
  at: Date;
};

export type ProposalForReader = {
  id: string;
  reviewId: string;
  /** The stage's name. */
  stage: string;
  by: { id: string; displayName: string };
  savedAt: Date;
  /** Whether its person may still change it. */
  isOpen: boolean;
  /** What it is set against. */
  revision: { id: string; number: number; content: ArticleContent };
  content: ArticleContent;
  answers: ProposalAnswer[];
};

/**
 * The proposals of a review, or of an article's latest review, in the order of the stages; there may be none.
 * @throws NotFound `article`
 */
export async function listProposals(
  { actor, db }: Reading,
  which: { reviewId: string } | { articleId: string },
): Promise<ProposalForReader[]> {
  const id = 'reviewId' in which ? which.reviewId : which.articleId;
  if (!isId(id) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  return loadProposals(db, 'reviewId' in which ? { id } : { articleId: id });
}

/** For a job, of which whoever asked for it was asked. */
export async function loadProposals(
  db: Reader,
  where: { id: string } | { articleId: string },
): Promise<ProposalForReader[]> {
  const review = await db.review.findFirst({
    where,
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: selected,
  });
  return (review?.proposals ?? []).flatMap(({ reviewStage, person, answers, head, texts, ...proposal }) => {
    if (!review) return [];
    const content = revisionContent(review.revision.content);
    return {
      ...proposal,
      reviewId: review.id,
      stage: reviewStage.name,
      by: person,
      isOpen: review.status === 'open' && reviewStage.position === review.currentStage,
      revision: { ...review.revision, content },
      content: proposedContent(content, { head, texts }),
      answers: answers.map(({ person: by, ...answer }) => ({ ...answer, by: by.displayName })),
    };
  });
}

const selected = {
  id: true,
  status: true,
  currentStage: true,
  revision: { select: { id: true, number: true, content: true } },
  proposals: {
    orderBy: { reviewStage: { position: 'asc' } },
    select: {
      id: true,
      savedAt: true,
      reviewStage: { select: { name: true, position: true } },
      person: { select: { id: true, displayName: true } },
      ...proposedColumns,
      answers: {
        orderBy: { at: 'asc' },
        select: {
          differenceId: true,
          isTaken: true,
          word: true,
          at: true,
          person: { select: { displayName: true } },
        },
      },
    },
  },
} as const;

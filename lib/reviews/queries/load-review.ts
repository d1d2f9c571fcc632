import type { Reader } from '@/lib/db/client';

const named = { select: { id: true, displayName: true } } as const;

const selected = {
  id: true,
  articleId: true,
  status: true,
  currentStage: true,
  submittedAt: true,
  closedAt: true,
  note: true,
  submittedBy: named,
  revision: {
    select: {
      id: true,
      number: true,
      content: true,
      contentHash: true,
      authors: { select: { personId: true, person: named } },
      proposers: { select: { personId: true, person: named } },
    },
  },
  stages: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      name: true,
      reviewers: {
        select: {
          personId: true,
          person: { select: { id: true, displayName: true, disabledAt: true, roles: true } },
        },
      },
      decision: {
        select: {
          personId: true,
          person: named,
          verdict: true,
          opinion: true,
          contentHash: true,
          decidedAt: true,
          passwordResetAt: true,
        },
      },
    },
  },
} as const;

/** A review with its stages, decisions and revision; by article, the latest one. */
export function loadReview(db: Reader, which: { reviewId: string } | { articleId: string }) {
  const where = 'reviewId' in which ? { id: which.reviewId } : { articleId: which.articleId };
  return db.review.findFirst({ where, orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }], select: selected });
}

export type LoadedReview = NonNullable<Awaited<ReturnType<typeof loadReview>>>;

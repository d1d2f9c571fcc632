import type { Reader } from '@/lib/db/client';
import { isReadable } from '@/lib/publications/readable';

const revision = { select: { id: true, number: true, contentHash: true, createdAt: true } } as const;

export const STANDING = {
  headline: true,
  bodyName: true,
  year: true,
  status: true,
  deletedAt: true,
  approvedRevision: revision,
  reviews: { where: { status: 'open' }, take: 1, select: { revision } },
  publication: {
    select: {
      state: true,
      year: true,
      slug: true,
      publishedAt: true,
      updatedAt: true,
      withdrawnAt: true,
      withdrawKind: true,
      shownRevision: revision,
      errata: { orderBy: { issuedAt: 'desc' }, take: 1, select: { issuedAt: true } },
    },
  },
} as const;

/** Where an article's texts stand: which is approved, which readers read or read last. */
export type TextStanding = NonNullable<Awaited<ReturnType<typeof loadStanding>>>;
export type StandingRevision = NonNullable<TextStanding['approvedRevision']>;

export function loadStanding(db: Reader, articleId: string) {
  return db.article.findFirst({ where: { id: articleId, deletedAt: null }, select: STANDING });
}

/** What readers read now; null while they read nothing. */
export function readNow({ publication }: TextStanding): StandingRevision | null {
  return publication && isReadable(publication) ? publication.shownRevision : null;
}

/** What was taken back, and stands nowhere any more. */
export function takenBack({ publication }: TextStanding): StandingRevision | null {
  return publication?.state === 'withdrawn' && !isReadable(publication) ? publication.shownRevision : null;
}

/** `review`: what is under review; `draft`: the working copy. */
export type TextKey = 'approved' | 'live' | 'review' | 'draft';
export type StandingText = { key: Exclude<TextKey, 'draft'>; revision: StandingRevision };

/** What reviewers have before them now. */
export function underReview({ reviews }: TextStanding): StandingRevision | null {
  return reviews[0]?.revision ?? null;
}

/**
 * The texts that files may be made of: the approved one, the one readers read where that is another, and the one under
 * review. Nothing that was taken back is among them.
 */
export function textsToSend(standing: TextStanding): StandingText[] {
  const { approvedRevision: approved } = standing;
  const [shown, gone, review] = [readNow(standing), takenBack(standing), underReview(standing)];
  const isGone = approved?.contentHash === gone?.contentHash;
  return [
    ...(approved && !isGone ? [{ key: 'approved' as const, revision: approved }] : []),
    ...(shown && shown.contentHash !== approved?.contentHash
      ? [{ key: 'live' as const, revision: shown }]
      : []),
    ...(review && review.contentHash !== gone?.contentHash
      ? [{ key: 'review' as const, revision: review }]
      : []),
  ];
}

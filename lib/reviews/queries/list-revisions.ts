import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';

export type RevisionEntry = {
  id: string;
  number: number;
  contentHash: string;
  createdAt: Date;
  createdBy: string;
  isApproved: boolean;
  isLive: boolean;
  /** Approved once, and public once, but no more. */
  wasApproved: boolean;
  wasLive: boolean;
  /** Newest first: a revision may have been reviewed more than once. */
  reviews: {
    id: string;
    status: 'open' | 'approved' | 'changes_requested' | 'recalled';
    submittedAt: Date;
    closedAt: Date | null;
  }[];
};

/** The article's revisions, newest first, with their reviews. @throws NotFound `article` */
export async function listRevisions({ actor, db }: Reading, articleId: string): Promise<RevisionEntry[]> {
  const article = can(actor, 'article.read', {}).allowed
    ? await db.article.findUnique({
        where: { id: articleId },
        select: { approvedRevisionId: true, publication: { select: { state: true, revisionId: true } } },
      })
    : null;
  if (!article) throw new NotFound('article');
  const liveId = article.publication?.state === 'live' ? article.publication.revisionId : null;

  const published = await publishedOnce(db, articleId);
  const revisions = await db.revision.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      contentHash: true,
      createdAt: true,
      createdBy: { select: { displayName: true } },
      reviews: {
        orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
        select: { id: true, status: true, submittedAt: true, closedAt: true },
      },
    },
  });
  return revisions.map(({ createdBy, ...revision }) => ({
    ...revision,
    createdBy: createdBy.displayName,
    isApproved: revision.id === article.approvedRevisionId,
    isLive: revision.id === liveId,
    wasApproved:
      revision.id !== article.approvedRevisionId &&
      revision.reviews.some(({ status }) => status === 'approved'),
    wasLive: revision.id !== liveId && published.has(revision.number),
  }));
}

/** The numbers of the revisions that were ever public: the log alone remembers all of them. */
async function publishedOnce(db: Reader, articleId: string): Promise<Set<number>> {
  const events = await db.event.findMany({
    where: { articleId, type: { in: ['publication.published', 'publication.corrected'] } },
    select: { payload: true },
  });
  const numbers = events.map(({ payload }) => (payload as { revision?: unknown } | null)?.revision);
  return new Set(numbers.filter((number) => typeof number === 'number'));
}

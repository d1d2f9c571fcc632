import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Reading } from '@/lib/db/context';

export type RevisionEntry = {
  id: string;
  number: number;
  contentHash: string;
  createdAt: Date;
  createdBy: string;
  isApproved: boolean;
  isLive: boolean;
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
  }));
}

import { isWriterOn } from '@/lib/articles/is-writer-on';
import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import type { PreviewStanding } from '@/lib/domain/previews';
import { isId } from '@/lib/input/is-id';
import { shortHash } from '@/lib/outputs/output-source';
import { loadStanding, readNow, takenBack } from '@/lib/outputs/text-standing';
import { PREVIEW_LINK, standingOfPreview } from '@/lib/previews/link-row';

export type PreviewLinkRow = {
  id: string;
  recipient: string;
  note: string;
  revision: { number: number; shortHash: string };
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  standing: PreviewStanding;
  openings: { count: number; last: Date | null };
};

export type PreviewsForDesk = {
  articleId: string;
  /** The newest first. */
  links: PreviewLinkRow[];
  /** What a link may be made for now, the newest first. */
  revisions: { id: string; number: number; shortHash: string }[];
  /** Readers read the article: nobody needs a link to it. */
  isPublic: boolean;
  mayManage: boolean;
};

/** No office makes more for one article; older ones are in the log. */
const MOST = 200;

/** The links to an article's revisions, and what may be done with them. @throws NotFound `article` */
export async function listPreviews(
  { actor, db }: Reading,
  articleId: string,
  now: Date,
): Promise<PreviewsForDesk> {
  const isVisible = isId(articleId) && can(actor, 'article.read', {}).allowed;
  const standing = isVisible ? await loadStanding(db, articleId) : null;
  if (!standing) throw new NotFound('article');
  const [article, links, isWriter] = await Promise.all([
    db.article.findUniqueOrThrow({
      where: { id: articleId },
      select: {
        archivedAt: true,
        revisions: {
          orderBy: { number: 'desc' },
          select: { id: true, number: true, contentHash: true },
        },
      },
    }),
    db.previewLink.findMany({
      where: { revision: { articleId } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: {
        ...PREVIEW_LINK,
        note: true,
        openings: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
        _count: { select: { openings: true } },
      },
    }),
    isWriterOn(db, articleId, actor),
  ]);
  const isPublic = readNow(standing) !== null;
  const gone = takenBack(standing)?.contentHash;
  return {
    articleId,
    links: links.map((link) => ({
      id: link.id,
      recipient: link.recipient,
      note: link.note,
      revision: { number: link.revision.number, shortHash: shortHash(link.revision) },
      madeBy: link.createdBy.displayName,
      madeAt: link.createdAt,
      expiresAt: link.expiresAt,
      endedAt: link.endedAt,
      standing: standingOfPreview(link, now),
      openings: { count: link._count.openings, last: link.openings[0]?.at ?? null },
    })),
    revisions: isPublic
      ? []
      : article.revisions
          .filter(({ contentHash }) => contentHash !== gone)
          .map(({ id, number, contentHash }) => ({ id, number, shortHash: shortHash({ contentHash }) })),
    isPublic,
    mayManage: article.archivedAt === null && can(actor, 'preview.manage', { isWriter }).allowed,
  };
}

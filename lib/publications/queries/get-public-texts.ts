import type { Reading } from '@/lib/db/context';
import type { ArticleContent } from '@/lib/domain/article/content';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { revisionContent } from '@/lib/revisions/revision-content';

type PublicText = { id: string; number: number; content: ArticleContent };

export type PublicTexts = {
  /** The revision that was approved last, and the review that approved it. */
  approved: (PublicText & { reviewId: string | null }) | null;
  /** What the public reads, or read until it was withdrawn. */
  shown: PublicText | null;
};

/** What a public act is about: the text to come and the one it comes after. @throws NotFound `article` */
export async function getPublicTexts({ actor, db }: Reading, articleId: string): Promise<PublicTexts> {
  const text = { id: true, number: true, content: true } as const;
  const article = can(actor, 'article.read', {}).allowed
    ? await db.article.findUnique({
        where: { id: articleId },
        select: {
          approvedRevision: {
            select: {
              ...text,
              reviews: {
                where: { status: 'approved' },
                orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
                take: 1,
                select: { id: true },
              },
            },
          },
          publication: { select: { shownRevision: { select: text } } },
        },
      })
    : null;
  if (!article) throw new NotFound('article');
  const { approvedRevision, publication } = article;
  const shown = publication?.shownRevision ?? null;
  return {
    approved: approvedRevision && {
      id: approvedRevision.id,
      number: approvedRevision.number,
      content: revisionContent(approvedRevision.content),
      reviewId: approvedRevision.reviews[0]?.id ?? null,
    },
    shown: shown && { ...shown, content: revisionContent(shown.content) },
  };
}

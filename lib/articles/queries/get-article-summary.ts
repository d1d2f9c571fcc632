import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';
import type { Reading } from '@/lib/db/context';
import { isOrphaned } from '@/lib/articles/is-orphaned';
import { isId } from '@/lib/input/is-id';

export type ArticleSummary = {
  id: string;
  bodyName: string;
  year: number;
  headline: string[];
  status: ArticleStatus;
  publication: PublicationState;
  address: { year: number; slug: string } | null;
  writers: { id: string; displayName: string }[];
  /** None of its writers can write any more. */
  isOrphaned: boolean;
  updatedAt: Date;
  archived: { at: Date; by: string } | null;
  /** What it began with a copy of, while that is there. */
  copiedFrom: { id: string; year: number; bodyName: string; headline: string[] } | null;
};

/** What stands at the top of every page about an article. @throws NotFound `article` */
export async function getArticleSummary({ actor, db }: Reading, articleId: string): Promise<ArticleSummary> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  const article = await db.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: {
      id: true,
      bodyName: true,
      year: true,
      headline: true,
      status: true,
      updatedAt: true,
      archivedAt: true,
      archivedBy: { select: { displayName: true } },
      copiedFrom: { select: { id: true, year: true, bodyName: true, headline: true } },
      publication: { select: { state: true, year: true, slug: true } },
      writers: {
        orderBy: { person: { displayName: 'asc' } },
        select: { person: { select: { id: true, displayName: true } } },
      },
    },
  });
  if (!article) throw new NotFound('article');
  const { publication, writers, archivedAt, archivedBy, copiedFrom, ...rest } = article;
  return {
    ...rest,
    publication: publication?.state ?? 'none',
    address: publication && { year: publication.year, slug: publication.slug },
    writers: writers.map((writer) => writer.person),
    archived: archivedAt && { at: archivedAt, by: archivedBy?.displayName ?? '' },
    copiedFrom,
    isOrphaned: await isOrphaned(db, articleId),
  };
}

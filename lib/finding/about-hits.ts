import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { ArticleStatus } from '@/lib/domain/workflow/state';

export type HitArticle = {
  id: string;
  /** '' while it has none. */
  title: string;
  bodyName: string;
  year: number;
  status: ArticleStatus;
  isArchived: boolean;
};

export type HitSubmission = {
  requestId: string;
  seasonId: string;
  seasonName: string;
  departmentId: string;
  departmentName: string;
  contributorName: string;
  /** What it was handed in for; null: for the request as a whole. */
  sectionId: string | null;
  submittedAt: Date;
};

/** The articles of these ids, and what was handed in under them. */
export async function aboutHits(
  { db }: Pick<Reading, 'db'>,
  { articleIds, submissionIds }: { articleIds: readonly string[]; submissionIds: readonly string[] },
): Promise<{ articles: Map<string, HitArticle>; submissions: Map<string, HitSubmission> }> {
  const [articles, submissions] = await Promise.all([
    db.article.findMany({
      where: { id: { in: [...articleIds] } },
      select: { id: true, headline: true, bodyName: true, year: true, status: true, archivedAt: true },
    }),
    db.submission.findMany({
      where: { id: { in: [...submissionIds] } },
      select: {
        id: true,
        requestId: true,
        sectionId: true,
        contributorName: true,
        submittedAt: true,
        request: {
          select: {
            department: { select: { id: true, name: true } },
            season: { select: { id: true, name: true } },
          },
        },
      },
    }),
  ]);
  return {
    articles: new Map(
      articles.map(({ headline, archivedAt, ...article }) => [
        article.id,
        { ...article, title: articleTitle(headline), isArchived: archivedAt !== null },
      ]),
    ),
    submissions: new Map(
      submissions.map(({ id, request: { department, season }, ...submission }) => [
        id,
        {
          ...submission,
          seasonId: season.id,
          seasonName: season.name,
          departmentId: department.id,
          departmentName: department.name,
        },
      ]),
    ),
  };
}

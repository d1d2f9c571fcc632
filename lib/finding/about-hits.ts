import { sectionPlaces } from '@/lib/articles/section-places';
import type { Reading } from '@/lib/db/context';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { ArticleStatus } from '@/lib/domain/workflow/state';
import { inArticleOrder } from '@/lib/seasons/asked-section';
import { readThose } from './read-those';

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
  /** Under which of the season's sections the office reads it; null: under none, as when the request was cancelled. */
  sectionId: string | null;
  submittedAt: Date;
};

/** The articles of these ids, and what was handed in under them. */
export async function aboutHits(
  { db }: Pick<Reading, 'db'>,
  { articleIds, submissionIds }: { articleIds: readonly string[]; submissionIds: readonly string[] },
): Promise<{ articles: Map<string, HitArticle>; submissions: Map<string, HitSubmission> }> {
  const [articles, handedIn] = await Promise.all([
    readThose([...articleIds], (those) =>
      db.article.findMany({
        where: { id: { in: those } },
        select: { id: true, headline: true, bodyName: true, year: true, status: true, archivedAt: true },
      }),
    ),
    readThose([...submissionIds], (those) =>
      db.submission.findMany({
        where: { id: { in: those } },
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
              cancelledAt: true,
              sections: {
                where: { section: { removedAt: null } },
                orderBy: inArticleOrder.map((section) => ({ section })),
                take: 1,
                select: { sectionId: true },
              },
            },
          },
        },
      }),
    ),
  ]);
  const readUnder = await sectionsToReadUnder(db, handedIn);
  return {
    articles: new Map(
      articles.map(({ headline, archivedAt, ...article }) => [
        article.id,
        { ...article, title: articleTitle(headline), isArchived: archivedAt !== null },
      ]),
    ),
    submissions: new Map(
      handedIn.map(({ id, request: { department, season }, ...submission }) => [
        id,
        {
          ...submission,
          sectionId: readUnder.get(id) ?? null,
          seasonId: season.id,
          seasonName: season.name,
          departmentId: department.id,
          departmentName: department.name,
        },
      ]),
    ),
  };
}

type HandedIn = {
  id: string;
  sectionId: string | null;
  request: { season: { id: string }; cancelledAt: Date | null; sections: { sectionId: string }[] };
};

/**
 * What was handed in stands with the section that holds the section's text now, and what is for a request as a whole
 * with each it asks for, while the season shows the article: as long as one of its sections is asked for.
 */
async function sectionsToReadUnder(
  db: Reading['db'],
  handedIn: readonly HandedIn[],
): Promise<Map<string, string>> {
  const standing = handedIn.filter(({ request }) => request.cancelledAt === null);
  const places = await sectionPlaces(
    db,
    standing.map(({ sectionId }) => sectionId),
  );
  const placed = standing.flatMap(({ id, sectionId, request }) => {
    const under = sectionId ? places.get(sectionId)?.sectionId : request.sections[0]?.sectionId;
    return under ? [{ id, under, seasonId: request.season.id }] : [];
  });
  if (placed.length === 0) return new Map();
  const shown = await db.$queryRaw<{ id: string; under: string }[]>`
    SELECT w.id, w.under
    FROM unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ under }) => under)}::uuid[],
      ${placed.map(({ seasonId }) => seasonId)}::uuid[]) AS w(id, under, season)
    JOIN "Section" s ON s.id = w.under AND s."removedAt" IS NULL
    WHERE EXISTS (
      SELECT FROM "Section" n JOIN "RequestedSection" q ON q."sectionId" = n.id
        JOIN "MaterialRequest" r ON r.id = q."requestId"
      WHERE n."articleId" = s."articleId" AND n."removedAt" IS NULL
        AND r."seasonId" = w.season AND r."cancelledAt" IS NULL)`;
  return new Map(shown.map(({ id, under }) => [id, under]));
}

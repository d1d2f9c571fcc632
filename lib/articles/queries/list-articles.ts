import { Prisma } from '@/lib/db/generated/client';
import type { Reading } from '@/lib/db/context';
import { articleOrder } from '@/lib/articles/article-order';
import { AS_CHANGED, type ArticleSort } from '@/lib/domain/article/article-sort';
import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';
import { standingDeadlines } from '@/lib/articles/standing-deadlines';

export const ARTICLES_PER_PAGE = 30;
/** Counting stops here; nobody leafs further. */
export const MAX_COUNTED = 10_000;

export type ArticleFilter = {
  status?: ArticleStatus;
  /** Any of these. */
  statuses?: readonly ArticleStatus[];
  publication?: PublicationState;
  year?: number;
  bodyName?: string;
  /** Only those the actor writes on. */
  mine?: boolean;
  /** A part of the headline or the body's name. */
  text?: string;
  /** The review stage that awaits a decision, by its name. */
  stage?: string;
  /** Neither published nor about to be, and at its present stage since then at least. */
  waitingSince?: Date;
  /** Something it has to keep a date for was due before this. */
  overdueAt?: Date;
  /** Live, and first published from the one to before the other. */
  published?: { from: Date; to: Date };
  /** Those that were put away, or with them those in work; left out: those in work. */
  shelf?: 'archive' | 'all';
  /** Left out: last changed first. */
  sort?: ArticleSort;
  /** From 1. */
  page?: number;
};

export type ListedArticle = {
  id: string;
  bodyName: string;
  year: number;
  /** Lines joined by a space; '' when it has none yet. */
  headline: string;
  status: ArticleStatus;
  /** The stage that awaits a decision, while in review. */
  stageName: string | null;
  publication: PublicationState;
  /** Where the public finds it while it is live. */
  liveAddress: { year: number; slug: string } | null;
  writerNames: string[];
  characterCount: number;
  updatedAt: Date;
  isArchived: boolean;
};

export type ArticleList = { articles: ListedArticle[]; page: number; pageCount: number; total: number };

/** The articles as the desk lists them; none for who may not read articles. */
export async function listArticles({ actor, db }: Reading, filter: ArticleFilter = {}): Promise<ArticleList> {
  if (!can(actor, 'article.read', {}).allowed) return { articles: [], page: 1, pageCount: 0, total: 0 };
  const page = Math.max(1, filter.page ?? 1);
  const where = Prisma.join(conditions(actor, filter), ' AND ');
  const [articles, counted] = await Promise.all([
    db.$queryRaw<ListedArticle[]>(
      pageOf(where, articleOrder(filter.sort ?? AS_CHANGED), (page - 1) * ARTICLES_PER_PAGE),
    ),
    db.$queryRaw<{ total: number }[]>(Prisma.sql`
      SELECT count(*)::int AS total FROM (
        SELECT 1 FROM "Article" a LEFT JOIN "Publication" p ON p."articleId" = a.id
        WHERE ${where} LIMIT ${MAX_COUNTED}) counted`),
  ]);
  const total = counted[0]?.total ?? 0;
  return { articles, page, pageCount: Math.ceil(total / ARTICLES_PER_PAGE), total };
}

function conditions(actor: Actor, filter: ArticleFilter): Prisma.Sql[] {
  const all = [Prisma.sql`a."deletedAt" IS NULL`];
  if (filter.shelf === 'archive') all.push(Prisma.sql`a."archivedAt" IS NOT NULL`);
  if (filter.shelf === undefined) all.push(Prisma.sql`a."archivedAt" IS NULL`);
  if (filter.status) all.push(Prisma.sql`a.status = ${filter.status}::"ArticleStatus"`);
  if (filter.statuses) {
    all.push(Prisma.sql`a.status = ANY(${filter.statuses}::"ArticleStatus"[])`);
  }
  if (filter.publication === 'none') all.push(Prisma.sql`p.state IS NULL`);
  else if (filter.publication) all.push(Prisma.sql`p.state = ${filter.publication}::"PublicationState"`);
  if (filter.year !== undefined) all.push(Prisma.sql`a.year = ${filter.year}`);
  if (filter.bodyName) all.push(Prisma.sql`a."bodyName" = ${filter.bodyName}`);
  if (filter.mine) {
    all.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "ArticleWriter" w WHERE w."articleId" = a.id AND w."personId" = ${actor.id}::uuid)`);
  }
  if (filter.stage !== undefined) {
    all.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "Review" r JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
      WHERE r."articleId" = a.id AND r.status = 'open' AND s.name = ${filter.stage})`);
  }
  if (filter.waitingSince) {
    all.push(
      Prisma.sql`a."movedAt" <= ${filter.waitingSince} AND (a.status <> 'approved' OR p.state IS NULL)`,
    );
  }
  if (filter.overdueAt) {
    all.push(Prisma.sql`a.id IN (
      SELECT d."articleId" FROM ${standingDeadlines()} d WHERE d."dueAt" < ${filter.overdueAt})`);
  }
  if (filter.published) {
    const { from, to } = filter.published;
    all.push(Prisma.sql`p.state = 'live' AND p."publishedAt" >= ${from} AND p."publishedAt" < ${to}`);
  }
  const text = filter.text?.trim();
  if (text) {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(
      Prisma.sql`(a."bodyName" ILIKE ${pattern} OR array_to_string(a.headline, ' ') ILIKE ${pattern})`,
    );
  }
  return all;
}

/** What is shown beside an article is looked up for the rows of the page only. */
function pageOf(where: Prisma.Sql, order: Prisma.Sql, offset: number): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a."bodyName", a.year, array_to_string(a.headline, ' ') AS headline, a.status,
      coalesce(a.publication, 'none') AS publication,
      CASE a.publication WHEN 'live' THEN json_build_object('year', a."addressYear", 'slug', a.slug) END
        AS "liveAddress",
      a."updatedAt", a."archivedAt" IS NOT NULL AS "isArchived",
      (SELECT s.name FROM "Review" r JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
        WHERE r."articleId" = a.id AND r.status = 'open') AS "stageName",
      array(SELECT person."displayName" FROM "ArticleWriter" w JOIN "Person" person ON person.id = w."personId"
        WHERE w."articleId" = a.id ORDER BY person."displayName") AS "writerNames",
      (SELECT coalesce(sum(s."characterCount"), 0)::int FROM "Section" s
        WHERE s."articleId" = a.id AND s."removedAt" IS NULL) AS "characterCount"
    FROM (
      SELECT a.*, p.state::text AS publication, p.year AS "addressYear", p.slug
      FROM "Article" a LEFT JOIN "Publication" p ON p."articleId" = a.id
      WHERE ${where}
      ORDER BY ${order}
      LIMIT ${ARTICLES_PER_PAGE} OFFSET ${offset}) a
    ORDER BY ${order}`;
}

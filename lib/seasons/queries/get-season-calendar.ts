import { ON_DESK } from '@/lib/articles/on-desk';
import type { Ctx } from '@/lib/db/context';
import type { Reader } from '@/lib/db/client';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { nextDate, type NextDate } from '@/lib/domain/season/next-date';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';
import { isId } from '@/lib/input/is-id';
import { loadSeasonDates, type DatesByStage } from '@/lib/seasons/load-season-dates';

export type SeasonArticle = {
  id: string;
  bodyName: string;
  /** Lines joined by a space; '' when it has none yet. */
  headline: string;
  status: ArticleStatus;
  publication: PublicationState;
  /** That decides, or asked for the changes. */
  stageName: string | null;
  scheduledFor: Date | null;
  publishedAt: Date | null;
  writerNames: string[];
  /** Null where the season asks for nothing more by a date. */
  next: NextDate | null;
};

export type AskedDate = {
  departmentName: string;
  dueAt: Date;
  /** Whether anything was handed in. */
  isAnswered: boolean;
};

export type SeasonCalendar = {
  id: string;
  name: string;
  version: number;
  closedAt: Date | null;
  dates: DatesByStage;
  /** Of the season's year, and any other that is asked for in it; the overdue first, then by their next date. */
  articles: SeasonArticle[];
  /** What departments are asked for and has not been cancelled, by due date. */
  asked: AskedDate[];
};

/** A season's dates with where its articles and departments stand to them. @throws NotFound `season` */
export async function getSeasonCalendar({ actor, db, now }: Ctx, seasonId: string): Promise<SeasonCalendar> {
  if (!isId(seasonId) || !can(actor, 'season.read', {}).allowed) throw new NotFound('season');
  const [season, dates, rows, asked] = await Promise.all([
    db.season.findUnique({
      where: { id: seasonId },
      select: { id: true, name: true, version: true, closedAt: true },
    }),
    loadSeasonDates(db, seasonId),
    loadArticles(db, seasonId),
    loadAsked(db, seasonId),
  ]);
  if (!season || !dates) throw new NotFound('season');
  const articles = rows.map((row) => ({ ...row, next: nextDate(row, dates, now) }));
  return { ...season, dates, articles: articles.toSorted(byNextDate), asked };
}

/** Those without a date come last; overdue ones, being earliest, first. */
function byNextDate(one: SeasonArticle, other: SeasonArticle): number {
  const at = ({ next }: SeasonArticle) => next?.dueAt.getTime() ?? Infinity;
  return at(one) === at(other) ? 0 : at(one) - at(other);
}

function loadArticles(db: Reader, seasonId: string): Promise<Omit<SeasonArticle, 'next'>[]> {
  return db.$queryRaw`
    SELECT a.id, a."bodyName", array_to_string(a.headline, ' ') AS headline, a.status::text AS status,
      coalesce(p.state::text, 'none') AS publication, p."scheduledFor", p."publishedAt",
      CASE a.status
        WHEN 'in_review' THEN (SELECT s.name FROM "Review" r
          JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
          WHERE r."articleId" = a.id AND r.status = 'open')
        WHEN 'changes_requested' THEN (SELECT s.name FROM "Review" r
          JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
          WHERE r."articleId" = a.id AND r.status = 'changes_requested' ORDER BY r."submittedAt" DESC LIMIT 1)
      END AS "stageName",
      array(SELECT person."displayName" FROM "ArticleWriter" w JOIN "Person" person ON person.id = w."personId"
        WHERE w."articleId" = a.id ORDER BY person."displayName") AS "writerNames"
    FROM "Article" a LEFT JOIN "Publication" p ON p."articleId" = a.id
    WHERE ${ON_DESK} AND (a.year = (SELECT year FROM "Season" WHERE id = ${seasonId}::uuid)
      OR a.id IN (
        SELECT s."articleId" FROM "RequestedSection" asked
        JOIN "MaterialRequest" r ON r.id = asked."requestId" JOIN "Section" s ON s.id = asked."sectionId"
        WHERE r."seasonId" = ${seasonId}::uuid AND r."cancelledAt" IS NULL AND s."removedAt" IS NULL))
    ORDER BY a."updatedAt" DESC, a.id`;
}

async function loadAsked(db: Reader, seasonId: string): Promise<AskedDate[]> {
  const requests = await db.materialRequest.findMany({
    where: { seasonId, cancelledAt: null },
    orderBy: [{ dueAt: 'asc' }, { department: { position: 'asc' } }, { departmentId: 'asc' }],
    select: {
      dueAt: true,
      department: { select: { name: true } },
      _count: { select: { submissions: true } },
    },
  });
  return requests.map(({ dueAt, department, _count }) => ({
    dueAt,
    departmentName: department.name,
    isAnswered: _count.submissions > 0,
  }));
}

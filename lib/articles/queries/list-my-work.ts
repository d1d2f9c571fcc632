import { ON_DESK } from '@/lib/articles/on-desk';
import type { Reading } from '@/lib/db/context';
import { hasRole } from '@/lib/domain/permissions/roles';
import { IN_WORK, type ArticleStatus, type PublicationState } from '@/lib/domain/workflow/state';

export type WorkedOn = {
  id: string;
  title: string;
  bodyName: string;
  year: number;
  status: ArticleStatus;
  /** The stage that awaits a decision, while in review. */
  stageName: string | null;
  publication: PublicationState;
  updatedAt: Date;
};

/** `total`: how many there are, named here or not. */
type Shelf = { articles: WorkedOn[]; total: number };
export type MyWork = { inWork: Shelf; done: Shelf };

const SHOWN = { inWork: 10, done: 5 };

/**
 * The articles the actor writes on, last changed first: those being written or reviewed, and those approved. Those
 * sent back are in neither: they are a task.
 */
export async function listMyWork({ actor, db }: Reading): Promise<MyWork> {
  const rows = hasRole(actor, 'writer')
    ? await db.$queryRaw<(WorkedOn & { isDone: boolean; total: number })[]>`
        SELECT a.id, array_to_string(a.headline, ' ') AS title, a."bodyName", a.year, a.status, a."updatedAt",
          coalesce(p.state::text, 'none') AS publication, a."isDone", a.total,
          (SELECT s.name FROM "Review" r
            JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
            WHERE r."articleId" = a.id AND r.status = 'open') AS "stageName"
        FROM (
          SELECT a.*, a.status = 'approved' AS "isDone",
            (count(*) OVER (PARTITION BY a.status = 'approved'))::int AS total,
            row_number() OVER (PARTITION BY a.status = 'approved' ORDER BY a."updatedAt" DESC, a.id) AS place
          FROM "ArticleWriter" w JOIN "Article" a ON a.id = w."articleId"
          WHERE w."personId" = ${actor.id}::uuid AND a.status = ANY(${[...IN_WORK, 'approved']}::"ArticleStatus"[]) AND ${ON_DESK}) a
          LEFT JOIN "Publication" p ON p."articleId" = a.id
        WHERE a.place <= ${SHOWN.inWork}
        ORDER BY a.place`
    : [];
  const shelf = (isDone: boolean, shown: number): Shelf => {
    const own = rows.filter((row) => row.isDone === isDone);
    return {
      total: own[0]?.total ?? 0,
      articles: own.slice(0, shown).map(({ isDone: _, total: _total, ...article }) => article),
    };
  };
  return { inWork: shelf(false, SHOWN.inWork), done: shelf(true, SHOWN.done) };
}

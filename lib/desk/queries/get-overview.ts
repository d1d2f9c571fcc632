import { standingDeadlines } from '@/lib/articles/standing-deadlines';
import type { Ctx } from '@/lib/db/context';
import type { Overview } from '@/lib/desk/overview';
import { publishedCounts } from '@/lib/desk/published-counts';
import { stageStandings } from '@/lib/desk/stage-standings';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { listSeasonCoverage } from '@/lib/seasons/queries/list-season-coverage';

/** The office's articles in numbers, for those who answer for them. @throws Forbidden `needs_overview_role` */
export async function getOverview({ actor, now, db }: Ctx): Promise<Overview> {
  requirePermission(actor, 'overview.read', {});
  const [stages, overdue, seasons, published] = await Promise.all([
    stageStandings(db, now),
    db.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT d."articleId")::int AS count FROM ${standingDeadlines()} d WHERE d."dueAt" < ${now}`,
    listSeasonCoverage({ actor, db }, now),
    publishedCounts(db, now),
  ]);
  return { stages, overdueArticles: overdue[0]?.count ?? 0, seasons, ...published };
}

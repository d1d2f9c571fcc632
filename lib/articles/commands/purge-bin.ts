import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { articleTitle } from '@/lib/domain/article/article-title';
import { DAY_MS } from '@/lib/domain/calendar';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { DAYS_IN_BIN } from '@/lib/domain/workflow/shelf';

/**
 * Ends the articles whose time in the bin is over, with what hangs on them; how many. The database looks again at each
 * (purge_article): by its own clock, and that nothing of it is on record. What it was stays in the log.
 * @throws Forbidden
 */
export async function purgeBin(ctx: Ctx): Promise<{ purged: number }> {
  requirePermission(ctx.actor, 'jobs.run', {});
  const due = await ctx.db.article.findMany({
    where: { deletedAt: { lte: new Date(ctx.now.getTime() - DAYS_IN_BIN * DAY_MS) } },
    orderBy: [{ deletedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      bodyName: true,
      year: true,
      headline: true,
      deletedAt: true,
      deletedBy: { select: { displayName: true } },
    },
  });
  let purged = 0;
  for (const { id: articleId, bodyName, year, headline, deletedAt, deletedBy } of due) {
    await transaction(ctx, async (tx) => {
      const [row] = await tx.$queryRaw<{ gone: boolean }[]>`SELECT purge_article(${articleId}::uuid) AS gone`;
      if (!row?.gone) return;
      purged += 1;
      const payload = {
        ...{ bodyName, year, title: articleTitle(headline) },
        deletedAt: deletedAt?.toISOString() ?? '',
        deletedBy: deletedBy?.displayName ?? '',
      };
      recordEvent(tx, ctx, { type: 'article.purged', articleId, payload });
    });
  }
  return { purged };
}

import { saveHead } from '@/lib/writing/commands/save-head';
import { loadHead } from '@/lib/articles/load-head';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { PlannedHead } from './planned-head';

/**
 * Fills what is empty above an article's text; what stands there stays.
 * @throws what saveHead throws
 */
export async function fillHead(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  { heading, byline }: PlannedHead,
): Promise<void> {
  const { headVersion, ...standing } = await loadHead(tx, articleId);
  const { kicker, headline, subhead, seriesLabel } = standing.heading;
  await saveHead(
    { ...ctx, db: tx },
    {
      ...standing,
      articleId,
      baseVersion: headVersion,
      heading: {
        kicker: kicker.length > 0 ? kicker : heading.kicker,
        headline: headline.length > 0 ? headline : heading.headline,
        subhead: subhead || heading.subhead,
        seriesLabel: seriesLabel || heading.seriesLabel,
      },
      byline: standing.byline.length > 0 ? standing.byline : byline,
    },
  );
}

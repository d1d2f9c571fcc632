import type { Ctx } from '@/lib/db/context';
import { publishDue } from './commands/publish-due';

/** Carries out every schedule that is due, even if its job was lost. @returns how many articles went live now */
export async function publishAllDue(ctx: Ctx): Promise<number> {
  const due = await ctx.db.publication.findMany({
    where: { state: 'scheduled', scheduledFor: { lte: ctx.now } },
    orderBy: { scheduledFor: 'asc' },
    select: { articleId: true },
  });
  let published = 0;
  for (const { articleId } of due) {
    // One that fails must not hold up the others.
    const isLive = await publishDue(ctx, { articleId }).catch((error: unknown) => {
      console.error(`scheduled publication of article ${articleId}`, error);
      return false;
    });
    if (isLive) published += 1;
  }
  return published;
}

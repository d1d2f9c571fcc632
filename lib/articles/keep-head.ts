import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

/** Keeps the article's head as it now stands as a version of its own; called by whatever changes it. */
export async function keepHead(tx: Tx, { actor, now }: Ctx, articleId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "HeadVersion" ("articleId", version, "bodyName", year, kicker, headline, subhead, "seriesLabel", byline,
      "savedById", "savedAt")
    SELECT id, "headVersion", "bodyName", year, kicker, headline, subhead, "seriesLabel", byline, ${actor.id}::uuid, ${now}
    FROM "Article" WHERE id = ${articleId}::uuid`;
}

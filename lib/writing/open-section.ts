import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { loadSection, type StandingText } from './load-section';
import { openForEditing } from './open-for-editing';
import { requireEditable, type Editable } from './require-editable';

type Opened = StandingText & NonNullable<Editable> & { isAuthor: boolean };

/**
 * `openForEditing` and the section's text, in one round trip: a save is what the office does most. `isAuthor`: the
 * actor is on record as one of those who wrote the article.
 * @throws NotFound, Forbidden, NotPossible `not_editable`
 */
export async function openSection(
  tx: Tx,
  ctx: Ctx,
  { articleId, sectionId }: { articleId: string; sectionId: string },
): Promise<{ isAuthor: boolean; standing: StandingText }> {
  // A statement sees what stood when it began. The section is locked as well, since a locked row is read as it
  // stands once the article was waited for.
  const [opened] = await tx.$queryRaw<Opened[]>`
    WITH opened AS (
      UPDATE "Article" SET "updatedAt" = ${ctx.now} WHERE id = ${articleId}::uuid
      RETURNING id, status, "archivedAt", "deletedAt", EXISTS (
        SELECT 1 FROM "ArticleWriter" w WHERE w."articleId" = "Article".id AND w."personId" = ${ctx.actor.id}::uuid
      ) AS "isWriter", EXISTS (
        SELECT 1 FROM "ArticleAuthor" w WHERE w."articleId" = "Article".id AND w."personId" = ${ctx.actor.id}::uuid
      ) AS "isAuthor")
    SELECT opened.status, opened."archivedAt", opened."deletedAt", opened."isWriter", opened."isAuthor", s.id, s.version, s."headingLines", s.document,
      s."characterCount", s."savedAt", s."savedById"
    FROM opened JOIN "Section" s ON s."articleId" = opened.id
    WHERE s.id = ${sectionId}::uuid AND s."removedAt" IS NULL
    FOR NO KEY UPDATE OF s`;
  if (!opened) {
    // These say why; only a section put back this very moment comes through.
    await openForEditing(tx, ctx, articleId);
    return { isAuthor: false, standing: await loadSection(tx, { articleId, sectionId }) };
  }
  requireEditable(ctx, opened);
  return { isAuthor: opened.isAuthor, standing: opened };
}

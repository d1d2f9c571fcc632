import { standingPinSql } from '@/lib/comments/standing-pin';
import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import type { StandingText } from './load-section';
import { sectionChanged } from './section-changed';
import type { SectionTextColumns } from '@/lib/articles/section-text';

/**
 * Writes a section's text over the version it was based on and keeps it as a version of its own, in one
 * statement: a save is what the office does most. `version`: the one it now has; `hasPins`: whether comments or
 * bindings are pinned to a passage of it.
 * @throws Conflict `section_changed` with the text that stands there
 */
export async function writeSectionText(
  tx: Tx,
  ctx: Ctx,
  standing: StandingText,
  { baseVersion, text }: { baseVersion: number; text: SectionTextColumns },
): Promise<{ version: number; hasPins: boolean }> {
  const version = baseVersion + 1;
  const [written] = await tx.$queryRaw<{ hasPins: boolean }[]>`
    WITH saved AS (
      UPDATE "Section" SET
        "headingLines" = ${text.headingLines}, document = ${JSON.stringify(text.document)}::jsonb,
        "plainText" = ${text.plainText}, "characterCount" = ${text.characterCount},
        version = ${version}, "savedAt" = ${ctx.now}, "savedById" = ${ctx.actor.id}::uuid
      WHERE id = ${standing.id}::uuid AND version = ${baseVersion}
      RETURNING id, version, "headingLines", document, "savedAt", "savedById")
    INSERT INTO "SectionVersion" ("sectionId", version, "headingLines", document, "savedAt", "savedById")
    SELECT * FROM saved
    RETURNING EXISTS (
      SELECT 1 FROM "Comment" c WHERE c."sectionId" = "SectionVersion"."sectionId" AND ${standingPinSql}
    ) OR EXISTS (
      SELECT 1 FROM "Binding" b WHERE b."sectionId" = "SectionVersion"."sectionId"
    ) AS "hasPins"`;
  if (!written) throw await sectionChanged(tx, standing);
  return { version, hasPins: written.hasPins };
}

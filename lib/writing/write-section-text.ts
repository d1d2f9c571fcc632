import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import type { StandingSection } from './load-section';
import { sectionChanged } from './section-changed';
import type { SectionTextColumns } from '@/lib/articles/section-text';

/**
 * Writes a section's text over the version it was based on and keeps it as a version of its own, in one
 * statement: a save is what the office does most. The version it now has.
 * @throws Conflict `section_changed` with the text that stands there
 */
export async function writeSectionText(
  tx: Tx,
  ctx: Ctx,
  standing: StandingSection,
  { baseVersion, text }: { baseVersion: number; text: SectionTextColumns },
): Promise<number> {
  const version = baseVersion + 1;
  const written = await tx.$executeRaw`
    WITH saved AS (
      UPDATE "Section" SET
        "headingLines" = ${text.headingLines}, document = ${JSON.stringify(text.document)}::jsonb,
        "plainText" = ${text.plainText}, "characterCount" = ${text.characterCount},
        version = ${version}, "savedAt" = ${ctx.now}, "savedById" = ${ctx.actor.id}::uuid
      WHERE id = ${standing.id}::uuid AND version = ${baseVersion}
      RETURNING id, version, "headingLines", document, "savedAt", "savedById")
    INSERT INTO "SectionVersion" ("sectionId", version, "headingLines", document, "savedAt", "savedById")
    SELECT * FROM saved`;
  if (written === 0) throw await sectionChanged(tx, standing);
  return version;
}

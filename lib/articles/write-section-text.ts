import { Conflict } from '../domain/errors';
import type { Ctx } from '../db/context';
import type { Tx } from '../db/client';
import type { StandingText } from './load-section';
import type { SectionTextColumns } from './section-text';

/**
 * Writes a section's text over the version it was based on and keeps it as a version of its own. The version
 * it now has.
 * @throws Conflict `section_changed` with the text that stands there
 */
export async function writeSectionText(
  tx: Tx,
  ctx: Ctx,
  standing: StandingText,
  { baseVersion, text }: { baseVersion: number; text: SectionTextColumns },
): Promise<number> {
  const version = baseVersion + 1;
  const saved = { savedAt: ctx.now, savedById: ctx.actor.id };
  const { count } = await tx.section.updateMany({
    where: { id: standing.id, version: baseVersion },
    data: { ...text, ...saved, version },
  });
  if (count === 0) throw new Conflict('section_changed', { theirs: standing });
  const { headingLines, document } = text;
  await tx.sectionVersion.create({
    data: { sectionId: standing.id, version, headingLines, document, ...saved },
    select: { version: true },
  });
  return version;
}

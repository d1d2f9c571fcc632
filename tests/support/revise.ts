import { saveSection } from '@/lib/writing/commands/save-section';
import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { ctxOf, paragraphs } from './office';

/** Saves another text over a section, on the version that stands there. The article must be open for editing. */
export async function revise(
  db: Db,
  writer: PersonActor,
  sectionId: string,
  ...texts: string[]
): Promise<void> {
  const section = await db.section.findUniqueOrThrow({
    where: { id: sectionId },
    select: { articleId: true, version: true, headingLines: true },
  });
  const { articleId, headingLines, version } = section;
  await saveSection(ctxOf(db, writer), {
    articleId,
    sectionId,
    baseVersion: version,
    headingLines,
    document: paragraphs(...texts),
  });
}

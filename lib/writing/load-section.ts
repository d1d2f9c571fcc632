import { NotFound } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';

/** A section as it stands. */
export type StandingSection = Awaited<ReturnType<typeof loadSection>>;
/** Its text, and whose it is. */
export type StandingText = Pick<
  StandingSection,
  'id' | 'version' | 'headingLines' | 'document' | 'characterCount' | 'savedAt' | 'savedById'
>;

/** @throws NotFound `section`, also for one that is removed or another article's */
export async function loadSection(
  tx: Tx,
  { articleId, sectionId }: { articleId: string; sectionId: string },
) {
  const section = await tx.section.findFirst({
    where: { id: sectionId, articleId, removedAt: null },
    select: {
      id: true,
      role: true,
      topicIds: true,
      ownerId: true,
      departmentId: true,
      targetLength: true,
      guidance: true,
      version: true,
      headingLines: true,
      document: true,
      characterCount: true,
      savedAt: true,
      savedById: true,
      seam: true,
    },
  });
  if (!section) throw new NotFound('section');
  return section;
}

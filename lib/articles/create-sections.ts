import type { SectionRole } from '@/lib/domain/article/content';
import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { emptyDocument } from '@/lib/document/stored-document';
import { sectionTextColumns, type SectionText } from './section-text';

export type NewSection = Partial<SectionText> & {
  id?: string;
  role: SectionRole;
  topicIds?: string[];
  ownerId?: string | null;
  departmentId?: string | null;
  headingHint?: string;
  guidance?: string;
  targetLength?: number | null;
  isRequired?: boolean;
  /** Of one split off another: lib/document/seam.ts. */
  seam?: string | null;
};

/** Adds sections at the positions from `firstPosition` on, each with its first version; their ids in order. */
export async function createSections(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  sections: NewSection[],
  firstPosition = 0,
): Promise<string[]> {
  const saved = { savedAt: ctx.now, savedById: ctx.actor.id };
  const rows = await tx.section.createManyAndReturn({
    data: sections.map(({ headingLines = [], document = emptyDocument(), ...details }, index) => ({
      articleId,
      position: firstPosition + index,
      ...details,
      ...sectionTextColumns({ headingLines, document }),
      ...saved,
    })),
    select: { id: true, position: true, headingLines: true, document: true },
  });
  await tx.sectionVersion.createMany({
    data: rows.map(({ id, headingLines, document }) => ({
      sectionId: id,
      version: 1,
      headingLines,
      document: document ?? {},
      ...saved,
    })),
  });
  return rows.sort((a, b) => a.position - b.position).map((row) => row.id);
}

import type { Tx } from '@/lib/db/client';
import type { Given } from '@/lib/writing/given-by-merge';

type Giving = { sectionId: string; nextSectionId: string; given: Given };

/**
 * Gives a section that was merged into another what the other had of it. A request to which something was handed in
 * for the other since stays with both, as decision 11 has it.
 */
export async function giveBack(tx: Tx, { sectionId, nextSectionId, given }: Giving): Promise<void> {
  const opening = { id: { in: given.commentIds } };
  await tx.comment.updateMany({
    where: { sectionId, OR: [opening, { parent: opening }] },
    data: { sectionId: nextSectionId },
  });
  await tx.requestedSection.deleteMany({
    where: {
      sectionId,
      requestId: { in: given.requestIds },
      request: {
        sections: { some: { sectionId: nextSectionId } },
        submissions: { none: { sectionId } },
      },
    },
  });
}

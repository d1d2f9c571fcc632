import type { Tx } from '@/lib/db/client';

/** Has the departments that were asked for one section asked for another, which holds text of it now. */
export async function askAlsoFor(tx: Tx, sectionId: string, heldBefore: string): Promise<void> {
  const asked = await tx.requestedSection.findMany({
    where: { sectionId: heldBefore },
    select: { requestId: true },
  });
  await tx.requestedSection.createMany({
    data: asked.map(({ requestId }) => ({ requestId, sectionId })),
    skipDuplicates: true,
  });
}

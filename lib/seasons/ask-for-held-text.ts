import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { TextChange } from '@/lib/domain/article/text-change';

/** After a split or merge: departments that were asked for a section are also asked for the one its text went to. */
export async function askForHeldText(tx: Tx, _ctx: Ctx, change: TextChange): Promise<void> {
  const { sectionId } = change;
  if (change.kind === 'split') await askAlsoFor(tx, change.newSectionId, sectionId);
  if (change.kind === 'merged') await askAlsoFor(tx, sectionId, change.mergedSectionId);
}

async function askAlsoFor(tx: Tx, sectionId: string, heldBefore: string): Promise<void> {
  const asked = await tx.requestedSection.findMany({
    where: { sectionId: heldBefore },
    select: { requestId: true },
  });
  if (asked.length === 0) return;
  await tx.requestedSection.createMany({
    data: asked.map(({ requestId }) => ({ requestId, sectionId })),
    skipDuplicates: true,
  });
}

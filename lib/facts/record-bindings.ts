import type { Tx } from '@/lib/db/client';

/**
 * Keeps with a revision what its figures were bound to as it was sent to review: beside its content and outside its hash.
 * Of a text that was sent before, the newest set counts.
 */
export async function recordBindings(
  tx: Tx,
  articleId: string,
  { revisionId, recordedAt }: { revisionId: string; recordedAt: Date },
): Promise<void> {
  const rows = await tx.binding.findMany({
    where: { articleId, anchorStart: { not: null }, section: { removedAt: null } },
    orderBy: [{ section: { position: 'asc' } }, { anchorStart: 'asc' }],
    select: {
      sectionId: true,
      anchorStart: true,
      anchorEnd: true,
      figure: true,
      factId: true,
      waiver: true,
      boundById: true,
      boundAt: true,
    },
  });
  await tx.revisionBinding.createMany({
    data: rows.map(({ anchorStart, anchorEnd, ...row }, position) => ({
      ...row,
      revisionId,
      recordedAt,
      position,
      anchorStart: anchorStart ?? 0,
      anchorEnd: anchorEnd ?? 0,
    })),
  });
}

import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { anchorText } from '@/lib/document/anchor-text';
import type { TextChange } from '@/lib/domain/article/text-change';
import { reAnchor } from '@/lib/revisions/re-anchor';

/** Carries the bindings of a section over a change of its text, as comments are carried. */
export async function carryBindings(tx: Tx, _ctx: Ctx, change: TextChange): Promise<void> {
  const { sectionId } = change;
  if (change.kind === 'edited' && change.hasPins)
    await moveOver(tx, sectionId, { before: anchorText(change.before), after: anchorText(change.after) });
  if (change.kind === 'split' || change.kind === 'separated') {
    const rightStart = anchorText(change.before).length - anchorText(change.newAfter).length;
    await tx.$executeRaw`
      UPDATE "Binding" SET "sectionId" = ${change.newSectionId}::uuid,
        "anchorStart" = "anchorStart" - ${rightStart}::int, "anchorEnd" = "anchorEnd" - ${rightStart}::int
      WHERE "sectionId" = ${sectionId}::uuid AND "anchorStart" >= ${rightStart}::int`;
  }
  if (change.kind === 'merged') {
    const offset = Math.max(anchorText(change.after).length - anchorText(change.mergedBefore).length, 0);
    await tx.$executeRaw`
      UPDATE "Binding" SET "sectionId" = ${sectionId}::uuid,
        "anchorStart" = "anchorStart" + ${offset}::int, "anchorEnd" = "anchorEnd" + ${offset}::int
      WHERE "sectionId" = ${change.mergedSectionId}::uuid`;
  }
}

async function moveOver(tx: Tx, sectionId: string, { before, after }: { before: string; after: string }) {
  const pinned = await tx.binding.findMany({
    where: { sectionId },
    select: { id: true, anchorStart: true, anchorEnd: true, figure: true },
  });
  const moved = reAnchor(
    before,
    after,
    pinned.map(({ anchorStart, anchorEnd }) => ({ start: anchorStart ?? -1, end: anchorEnd ?? -1 })),
  );
  const taken = new Set(moved.flatMap((range) => range?.start ?? []));
  for (const [index, { id, anchorStart, figure }] of pinned.entries()) {
    const range = moved[index] ?? comeBack(after, figure, taken, anchorStart === null);
    if (range?.start === anchorStart && range.end === pinned[index]?.anchorEnd) continue;
    if (!range && anchorStart === null) continue;
    await tx.binding.update({
      where: { id },
      data: { anchorStart: range?.start ?? null, anchorEnd: range?.end ?? null },
      select: { id: true },
    });
  }
}

/** The place of a figure that was gone and stands again, once and bound to nothing else: taken back, it is bound again. */
function comeBack(text: string, figure: string, taken: Set<number>, wasGone: boolean) {
  if (!wasGone) return null;
  const start = text.indexOf(figure);
  if (start < 0 || text.indexOf(figure, start + 1) >= 0 || taken.has(start)) return null;
  taken.add(start);
  return { start, end: start + figure.length };
}

import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { reAnchor } from '@/lib/revisions/re-anchor';
import { STANDING_PIN } from './standing-pin';

/** Carries the pinned comments of a section over an edit of its anchor text; those whose passage is gone are marked so. */
export async function moveCommentAnchors(
  tx: Tx,
  ctx: Ctx,
  sectionId: string,
  change: { before: string; after: string },
): Promise<void> {
  const pinned = await tx.comment.findMany({
    where: { sectionId, ...STANDING_PIN },
    select: { id: true, anchorStart: true, anchorEnd: true },
  });
  const ranges = pinned.map((comment) => ({ start: comment.anchorStart ?? 0, end: comment.anchorEnd ?? 0 }));
  const moved = reAnchor(change.before, change.after, ranges);
  for (const [index, comment] of pinned.entries()) {
    const range = moved[index] ?? null;
    if (range?.start === comment.anchorStart && range?.end === comment.anchorEnd) continue;
    await tx.comment.update({
      where: { id: comment.id },
      data: range
        ? { anchorStart: range.start, anchorEnd: range.end }
        : { anchorStart: null, anchorEnd: null, passageRemovedAt: ctx.now },
      select: { id: true },
    });
  }
}

import { anchorText } from '@/lib/document/anchor-text';
import type { StoredDocument } from '@/lib/document/stored-document';
import type { Ctx } from '@/lib/db/context';
import type { Tx } from '@/lib/db/client';
import { reAnchor } from '@/lib/revisions/re-anchor';
import { STANDING_PIN } from './standing-pin';

/** Carries the pinned comments of a section over an edit; those whose passage is gone are marked so. */
export async function moveCommentAnchors(
  tx: Tx,
  ctx: Ctx,
  sectionId: string,
  change: { before: unknown; after: string },
): Promise<void> {
  const pinned = await tx.comment.findMany({
    where: { sectionId, ...STANDING_PIN },
    select: { id: true, anchorStart: true, anchorEnd: true },
  });
  const before = anchorText((change.before as StoredDocument).doc);
  const ranges = pinned.map((comment) => ({ start: comment.anchorStart ?? 0, end: comment.anchorEnd ?? 0 }));
  const moved = reAnchor(before, change.after, ranges);
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

import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { anchorText } from '@/lib/document/anchor-text';
import type { TextChange } from '@/lib/domain/article/text-change';
import { mergeCommentAnchors } from './merge-comment-anchors';
import { moveCommentAnchors } from './move-comment-anchors';
import { splitCommentAnchors } from './split-comment-anchors';

/** Carries the comments of a section over a change of its text; those of a removed one stay with it. */
export async function carryComments(tx: Tx, ctx: Ctx, change: TextChange): Promise<void> {
  const { sectionId } = change;
  if (change.kind === 'edited' && change.hasPins) {
    const [before, after] = [anchorText(change.before), anchorText(change.after)];
    await moveCommentAnchors(tx, ctx, sectionId, { before, after });
  }
  if (change.kind === 'split' || change.kind === 'separated') {
    const rightStart = anchorText(change.before).length - anchorText(change.newAfter).length;
    const leftEnd = anchorText(change.after).length;
    await splitCommentAnchors(tx, sectionId, change.newSectionId, { leftEnd, rightStart });
  }
  if (change.kind === 'merged') {
    const offset = anchorText(change.after).length - anchorText(change.mergedBefore).length;
    await mergeCommentAnchors(tx, change.mergedSectionId, sectionId, Math.max(offset, 0));
  }
}

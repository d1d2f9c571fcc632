import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { changedRanges } from '@/components/editor/undo/changed-ranges';

/**
 * Makes an editor's document `next`, touching only what differs, without undo knowing of it. The cursor goes where the
 * change ends, which comes back; with `isOutside` it stays where it is, and the person has changed nothing.
 */
export function showDocument(editor: Editor, next: Node, { isOutside = false } = {}): number {
  const { doc, tr } = editor.state;
  const ranges = changedRanges(doc, next);
  for (const { start, shift, endBefore, endAfter } of ranges.toReversed()) {
    tr.replace(start, endBefore, next.slice(start + shift, endAfter));
  }
  // What fitted in another way than it stood.
  if (!tr.doc.eq(next)) tr.replaceWith(0, tr.doc.content.size, next.content);
  tr.setMeta('addToHistory', false);
  const at = endOfChange(doc, next);
  if (isOutside) tr.setMeta('preventUpdate', true);
  else tr.setSelection(Selection.near(tr.doc.resolve(at), -1));
  editor.view.dispatch(tr);
  return at;
}

/** Where in `next` the last difference ends. */
export function endOfChange(doc: Node, next: Node): number {
  return Math.min(changedRanges(doc, next).at(-1)?.endAfter ?? 0, next.content.size);
}

import type { Editor } from '@tiptap/core';

/** Where a new picture or table goes: after the block with the cursor, or in place before an empty paragraph. */
export function placeForBlock(editor: Editor, position = editor.state.selection.to): number {
  const at = editor.state.doc.resolve(position);
  if (at.depth === 0) return position;
  const isEmptyParagraph = at.depth === 1 && at.parent.content.size === 0;
  return isEmptyParagraph ? at.before(1) : at.after(1);
}

import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { unseenPieces } from '@/lib/domain/text/unseen-pieces';

/**
 * Whatever way a mark that shows nothing comes into the text, it goes again at once, as the server would have it go:
 * places in both stay the same. During a composition the text is the input method's.
 */
export const SeenText = Extension.create({
  name: 'seenText',
  addProseMirrorPlugins() {
    return [seenTextPlugin()];
  },
});

function seenTextPlugin(): Plugin {
  // Nodes are shared between one state and the next: what was looked at once is known.
  const known = new WeakSet<Node>();
  let view: EditorView | null = null;
  let isWaiting = false;
  return new Plugin({
    view(opened) {
      view = opened;
      return {};
    },
    appendTransaction(transactions, _before, state) {
      isWaiting ||= transactions.some(({ docChanged }) => docChanged);
      if (!isWaiting || view?.composing) return null;
      isWaiting = false;
      return withoutUnseen(state, known);
    },
  });
}

function withoutUnseen(state: EditorState, known: WeakSet<Node>): Transaction | null {
  const found: { from: number; to: number; seen: string }[] = [];
  state.doc.descendants((node, position) => {
    if (known.has(node)) return false;
    known.add(node);
    for (const { start, end, seen } of unseenPieces(node.text ?? '')) {
      found.push({ from: position + start, to: position + end, seen: seen.replaceAll('\n', ' ') });
    }
    return true;
  });
  if (found.length === 0) return null;
  const { tr } = state;
  // From the end, so that the places before stay what they are.
  for (const { from, to, seen } of found.reverse()) tr.insertText(seen, from, to);
  return tr;
}

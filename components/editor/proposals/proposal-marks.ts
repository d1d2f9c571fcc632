import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ProposedPlace } from '@/components/editor/session/section-session';

const key = new PluginKey<DecorationSet>('proposalMarks');

/** Underlines where reviewers propose something else; the marks move with the text and are no part of it. */
export const ProposalMarks = Extension.create({
  name: 'proposalMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) =>
          transaction.getMeta(key) ?? marks.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export function showProposalMarks(editor: Editor, places: readonly ProposedPlace[]): void {
  const { doc } = editor.state;
  const marks = places.flatMap((place) => {
    const range = rangeOf(doc, place);
    return range ? [Decoration.inline(range.from, range.to, { class: 'proposed' })] : [];
  });
  if (marks.length === 0 && key.getState(editor.state) === DecorationSet.empty) return;
  const set = marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks);
  editor.view.dispatch(editor.state.tr.setMeta(key, set).setMeta('addToHistory', false));
}

/** Where words are to come in, the character before or after; nothing in a text that is another by now. */
function rangeOf(doc: Node, { from, to }: ProposedPlace): { from: number; to: number } | null {
  if (to > doc.content.size) return null;
  if (from < to) return { from, to };
  const $at = doc.resolve(from);
  if (!$at.parent.isTextblock) return null;
  if (from > $at.start()) return { from: from - 1, to: from };
  return from < $at.end() ? { from, to: from + 1 } : null;
}

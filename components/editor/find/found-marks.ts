import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Match } from '@/components/editor/find/find-session';

const key = new PluginKey<DecorationSet>('foundMarks');

/** Marks what was found in a section's text; the marks move with the text and are no part of it. */
export const FoundMarks = Extension.create({
  name: 'foundMarks',
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

/** Shows the matches that lie in this editor's text, the current one stronger. */
export function showFoundMarks(editor: Editor, matches: readonly Match[], current: Match | null): void {
  const { doc } = editor.state;
  const marks = matches.flatMap((match) => {
    const { home } = match.line;
    if (home.part !== 'text' || 'photo' in home.spot) return [];
    const [from, to] = [home.spot.from + match.start, home.spot.from + match.end];
    const here = match === current ? { 'data-here': '' } : {};
    return to > doc.content.size ? [] : [Decoration.inline(from, to, { class: 'found', ...here })];
  });
  if (marks.length === 0 && key.getState(editor.state) === DecorationSet.empty) return;
  const set = marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks);
  editor.view.dispatch(editor.state.tr.setMeta(key, set).setMeta('addToHistory', false));
}

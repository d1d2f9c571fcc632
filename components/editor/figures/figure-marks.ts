import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PlacedFigure } from '@/components/editor/figures/figures-session';
import { anchorText } from '@/lib/document/anchor-text';

const key = new PluginKey<DecorationSet>('figureMarks');

/** Marks the figures of a text by what stands behind them; the marks move with the text and are no part of it. */
export const FigureMarks = Extension.create<{ onChoose: (figureKey: string) => void }>({
  name: 'figureMarks',
  addProseMirrorPlugins() {
    const { onChoose } = this.options;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) =>
            transaction.getMeta(key) ?? marks.map(transaction.mapping, transaction.doc),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, position) => {
            const [mark] = key.getState(view.state)?.find(position, position) ?? [];
            if (mark) onChoose(mark.spec.figureKey);
            return false;
          },
        },
      }),
    ];
  },
});

export function showFigureMarks(
  editor: Editor,
  figures: readonly PlacedFigure[],
  { activeKey, nameOf }: { activeKey: string | null; nameOf: (figure: PlacedFigure) => string },
): void {
  const { doc } = editor.state;
  const text = figures.length === 0 ? '' : anchorText(doc);
  const marks = figures.flatMap((figure) => {
    const { from, to, start, end } = figure.claim;
    // What was typed since is not looked at yet.
    if (text.slice(start, end) !== figure.claim.text) return [];
    const mark = {
      class: 'figure-mark',
      'data-state': figure.state,
      title: nameOf(figure),
      ...(figure.key === activeKey ? { 'data-active': '' } : {}),
    };
    return [Decoration.inline(from, to, mark, { figureKey: figure.key })];
  });
  if (marks.length === 0 && key.getState(editor.state) === DecorationSet.empty) return;
  editor.view.dispatch(
    editor.state.tr
      .setMeta(key, marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks))
      .setMeta('addToHistory', false),
  );
}

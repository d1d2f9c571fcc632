import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { anchorText, toDocumentRange, type DocumentRange } from '@/lib/document/anchor-text';
import type { CommentThread } from '@/lib/comments/queries/list-comments';

const key = new PluginKey<DecorationSet>('commentMarks');

/** Underlines the passages that are commented on; the marks move with the text and are no part of it. */
export const CommentMarks = Extension.create<{ onChoose: (threadId: string) => void }>({
  name: 'commentMarks',
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
            if (mark) onChoose(mark.spec.threadId);
            return false;
          },
        },
      }),
    ];
  },
});

export function showCommentMarks(
  editor: Editor,
  threads: readonly CommentThread[],
  activeId: string | null,
): void {
  const { doc } = editor.state;
  const marks = threads.flatMap((thread) => {
    const range = rangeOf(doc, thread);
    const mark = { class: 'comment-mark', ...(thread.id === activeId ? { 'data-active': '' } : {}) };
    return range ? [Decoration.inline(range.from, range.to, mark, { threadId: thread.id })] : [];
  });
  editor.view.dispatch(
    editor.state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false),
  );
}

/** Where a thread's passage stands in the editor now. */
export function findCommentMark(editor: Editor, threadId: string): DocumentRange | null {
  const [mark] =
    key.getState(editor.state)?.find(undefined, undefined, (spec) => spec.threadId === threadId) ?? [];
  return mark ? { from: mark.from, to: mark.to } : null;
}

// The server's offsets count the saved text; where unsaved words have shifted it, the quoted words are looked for.
function rangeOf(doc: Node, { passage, quote }: CommentThread): DocumentRange | null {
  if (!passage) return null;
  const text = anchorText(doc);
  const length = passage.end - passage.start;
  const isThere = quote === '' || text.slice(passage.start, passage.end) === quote;
  const found = text.indexOf(quote);
  const start = isThere || found < 0 ? passage.start : found;
  return toDocumentRange(doc, start, start + length);
}

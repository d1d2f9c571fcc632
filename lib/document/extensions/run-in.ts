import { Mark, mergeAttributes } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    runIn: { toggleRunIn: () => ReturnType };
  }
}

/** Run-in subhead 小标题: the bold phrase that opens a paragraph. Bold already, so it takes no bold mark. */
export const RunIn = Mark.create({
  name: 'runIn',
  excludes: 'runIn bold',
  keepOnSplit: false,
  parseHTML() {
    return [{ tag: 'strong.run-in', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['strong', mergeAttributes(HTMLAttributes, { class: 'run-in' }), 0];
  },
  addCommands() {
    return {
      toggleRunIn:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleRunIn() };
  },
});

import { Extension } from '@tiptap/core';

/**
 * Keys for the text; they come before the extensions' own, of which Mod-Shift-b is claimed twice (quotation and
 * run-in subhead). What toolbar and shortcut list say of them is in shortcuts.ts.
 */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-Shift-b': () => editor.commands.toggleRunIn(),
      'Mod-Shift-9': () => editor.commands.toggleBlockquote(),
    };
  },
});

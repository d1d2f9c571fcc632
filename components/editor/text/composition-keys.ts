import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isComposing } from '@/components/ui/is-composing';

/**
 * The text's part of guardComposition: ProseMirror follows a composition by its keys, and nothing else hears of them,
 * neither its own shortcuts nor what listens around the text.
 */
export const CompositionKeys = Extension.create({
  name: 'compositionKeys',
  priority: 2000,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => stopOwn(event),
            keypress: (_view, event) => stopOwn(event),
            keyup: (_view, event) => stopOwn(event),
          },
          // 'Process' and 'Unidentified' name no key, so that no shortcut is theirs, and touch keyboards send them for all.
          handleKeyDown: (_view, event) => isComposing(event) && !/^(Process|Unidentified)$/.test(event.key),
        },
      }),
    ];
  },
});

function stopOwn(event: KeyboardEvent): false {
  if (isComposing(event)) event.stopPropagation();
  return false;
}

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
          handleKeyDown: (_view, event) => isComposing(event) && mayBeShortcut(event),
        },
      }),
    ];
  },
});

/** Letters, which begin a composition, and what touch keyboards send for every key are nobody's shortcut. */
function mayBeShortcut({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isNamed = key.length > 1 && !/^(Process|Unidentified|Dead)$/.test(key);
  return isNamed || ctrlKey || metaKey || altKey;
}

function stopOwn(event: KeyboardEvent): false {
  if (isComposing(event)) event.stopPropagation();
  return false;
}

import { isComposing } from '@/components/ui/is-composing';

/**
 * Keys of an input method reach nothing on the page: no handler of ours, of the kit's or of a package's, whether it
 * listens already or comes to. Called once, before anything else listens on the window (instrumentation-client.ts).
 *
 * A text editor's own surface still sees them, for it must follow a composition; what it then does with them is its
 * own guard's (composition-keys.ts).
 */
export function guardComposition(page: Window): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    page.addEventListener(
      type,
      (event) => {
        if (isComposing(event) && !isEditorSurface(event.target)) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}

function isEditorSurface(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.ProseMirror') !== null;
}

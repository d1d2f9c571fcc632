import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { uploadPhoto } from '@/components/editor/photo/upload-photo';
import { localId } from '@/components/editor/session/local-id';
import type { Failure } from '@/lib/web/failure';

type Step = { add: { id: string; at: number; dom: HTMLElement } } | { remove: string };

declare module '@tiptap/core' {
  interface Storage {
    pendingPhotos: { words: UploadWords };
  }
}

const key = new PluginKey<DecorationSet>('pendingPhotos');

export type UploadWords = {
  uploading: (name: string, percent: number) => string;
  failed: (name: string, failure: Failure) => string;
  dismiss: string;
};

/**
 * Pictures on their way to the server show at their place in the text without being part of it: the text is
 * saved, moved and undone as if they were not there, and each takes its place once it has arrived.
 */
export const PendingPhotos = Extension.create<{ words: UploadWords }>({
  name: 'pendingPhotos',
  addStorage() {
    return { words: this.options.words };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => {
            const mapped = shown.map(transaction.mapping, transaction.doc);
            const step: Step | undefined = transaction.getMeta(key);
            if (!step) return mapped;
            if ('remove' in step) return mapped.remove(find(mapped, step.remove));
            const { id, at, dom } = step.add;
            return mapped.add(transaction.doc, [Decoration.widget(at, dom, { id, side: -1 })]);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function find(shown: DecorationSet | undefined, id: string): Decoration[] {
  return shown?.find(undefined, undefined, (spec) => spec.id === id) ?? [];
}

function change(editor: Editor, step: Step): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, step).setMeta('addToHistory', false));
}

/** Uploads pictures to a place in the text; what goes wrong is told there. */
export async function insertPhotos(editor: Editor, files: File[], at: number): Promise<void> {
  await Promise.all(files.map((file) => insertPhoto(editor, file, at)));
}

async function insertPhoto(editor: Editor, file: File, at: number): Promise<void> {
  const { words } = editor.storage.pendingPhotos;
  const id = localId();
  const dom = document.createElement('div');
  dom.className = 'pending-photo';
  dom.contentEditable = 'false';
  dom.textContent = words.uploading(file.name, 0);
  change(editor, { add: { id, at, dom } });
  const upload = await uploadPhoto(file, (share) => {
    dom.textContent = words.uploading(file.name, Math.round(share * 100));
  });
  await composed(editor);
  if (editor.isDestroyed) return;
  if (!upload.ok) return showFailure(editor, id, dom, words.failed(file.name, upload.failure), words.dismiss);
  const place = find(key.getState(editor.state), id)[0]?.from;
  change(editor, { remove: id });
  // Its place was deleted meanwhile: so is the picture.
  if (place === undefined) return;
  // Not through a command that moves the cursor: the person may be writing elsewhere by now.
  const photo = editor.schema.nodeFromJSON({ type: 'photo', attrs: upload.photo });
  editor.view.dispatch(editor.state.tr.insert(place, photo));
}

async function composed(editor: Editor): Promise<void> {
  while (!editor.isDestroyed && editor.view.composing)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

function showFailure(editor: Editor, id: string, dom: HTMLElement, sentence: string, dismiss: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = dismiss;
  button.onclick = () => change(editor, { remove: id });
  dom.role = 'alert';
  dom.replaceChildren(sentence, ' ', button);
}

import type { Editor } from '@tiptap/core';
import { insertPhotos } from '@/components/editor/photo/pending-photos';
import { placeForBlock } from '@/components/editor/text/place-for-block';

export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp';

/** Lets the person choose picture files; none when they choose none. */
export function pickFiles({ multiple }: { multiple: boolean }): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = PICTURE_TYPES;
    input.multiple = multiple;
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** Inserts chosen pictures after the paragraph with the cursor. */
export async function pickPhotos(editor: Editor): Promise<void> {
  const files = await pickFiles({ multiple: true });
  if (files.length > 0) await insertPhotos(editor, files, placeForBlock(editor));
}

import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { blockTexts } from '@/lib/document/anchor-text';
import { cleanPastedText } from '@/lib/document/paste/clean-pasted-text';
import { withoutScripts } from '@/lib/document/paste/without-scripts';
import { loadPasteCleaner, pasteCleaner } from '@/components/editor/text/paste-cleaner';
import { placeForBlock } from '@/components/editor/text/place-for-block';
import type { MeetPictures } from '@/components/editor/text/use-left-pictures';
import { isPicture } from '@/components/editor/photo/upload-photo';

/** What becomes of pasted and dropped text and picture files on their way into a section. */
export function pasteProps(editor: () => Editor | null, meetPictures: MeetPictures): EditorProps {
  const meet = (html: string) => {
    const current = editor();
    if (current) meetPictures.ofPage(current, html);
  };
  void loadPasteCleaner().catch(() => undefined);
  return {
    // Before the cleaner is there no page gets this far: see handlePaste and handleDrop.
    transformPastedHTML: (html) => pasteCleaner()?.(html) ?? '',
    transformPastedText: cleanPastedText,
    transformPasted: (slice, view) => {
      const { parent } = view.state.selection.$from;
      const { superscript } = view.state.schema.marks;
      return superscript && parent.inlineContent && !parent.type.allowsMarkType(superscript)
        ? withoutScripts(slice)
        : slice;
    },
    clipboardTextSerializer: ({ content }) => blockTexts(content).join('\n\n'),
    handlePaste: (view, event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      if (waitsForCleaner(event.clipboardData)) {
        void insertWhenCleaned(view, event.clipboardData, meet);
        return true;
      }
      const pictures = picturesIn(event.clipboardData);
      const current = editor();
      if (pictures.length === 0) meet(html);
      if (!current || pictures.length === 0) return false;
      meetPictures.files(current, pictures, placeForBlock(current));
      return true;
    },
    handleDrop: (view, event, _slice, isMoved) => {
      if (!isMoved && waitsForCleaner(event.dataTransfer)) {
        const selection = Selection.near(view.state.doc.resolve(positionAt(view, event)));
        view.dispatch(view.state.tr.setSelection(selection));
        void insertWhenCleaned(view, event.dataTransfer, meet);
        return true;
      }
      const pictures = isMoved ? [] : picturesIn(event.dataTransfer);
      const current = editor();
      if (!isMoved && pictures.length === 0) meet(event.dataTransfer?.getData('text/html') ?? '');
      if (!current || pictures.length === 0) return false;
      meetPictures.files(current, pictures, placeForBlock(current, positionAt(view, event)));
      return true;
    },
  };
}

function waitsForCleaner(transfer: DataTransfer | null): transfer is DataTransfer {
  return pasteCleaner() === null && (transfer?.getData('text/html') ?? '') !== '';
}

/** Where the line is down as the cleaner is fetched, the plain text is all there is. */
async function insertWhenCleaned(
  view: EditorView,
  transfer: DataTransfer,
  meetPictures: (html: string) => void,
): Promise<void> {
  // The browser forgets them when the event is over.
  const [html, plain] = [transfer.getData('text/html'), transfer.getData('text/plain')];
  const isThere = await loadPasteCleaner().then(
    () => true,
    () => false,
  );
  if (view.isDestroyed) return;
  if (isThere) view.pasteHTML(html);
  else view.pasteText(plain);
  meetPictures(html);
}

// Word and Excel put a picture of copied text beside the text: the text is what is wanted.
function picturesIn(transfer: DataTransfer | null): File[] {
  const pictures = [...(transfer?.files ?? [])].filter(isPicture);
  const html = transfer?.getData('text/html') ?? '';
  return html === '' || pasteCleaner()?.(html) === '' ? pictures : [];
}

function positionAt(view: EditorView, event: DragEvent): number {
  return view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
}

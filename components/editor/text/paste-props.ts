import type { Editor } from '@tiptap/core';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { blockTexts } from '@/lib/document/anchor-text';
import { cleanPastedHtml } from '@/lib/document/paste/clean-pasted-html';
import { cleanPastedText } from '@/lib/document/paste/clean-pasted-text';
import { withoutScripts } from '@/lib/document/paste/without-scripts';
import { insertPhotos } from '@/components/editor/photo/pending-photos';
import { placeForBlock } from '@/components/editor/text/place-for-block';
import { isPicture } from '@/components/editor/photo/upload-photo';

/** What becomes of pasted and dropped text and picture files on their way into a section. */
export function pasteProps(editor: () => Editor | null): EditorProps {
  return {
    transformPastedHTML: cleanPastedHtml,
    transformPastedText: cleanPastedText,
    transformPasted: (slice, view) => {
      const { parent } = view.state.selection.$from;
      const { superscript } = view.state.schema.marks;
      return superscript && parent.inlineContent && !parent.type.allowsMarkType(superscript)
        ? withoutScripts(slice)
        : slice;
    },
    clipboardTextSerializer: ({ content }) => blockTexts(content).join('\n\n'),
    handlePaste: (_view, event) => {
      const pictures = picturesIn(event.clipboardData);
      const current = editor();
      if (!current || pictures.length === 0) return false;
      void insertPhotos(current, pictures, placeForBlock(current));
      return true;
    },
    handleDrop: (view, event, _slice, isMoved) => {
      const pictures = isMoved ? [] : picturesIn(event.dataTransfer);
      const current = editor();
      if (!current || pictures.length === 0) return false;
      void insertPhotos(current, pictures, placeForBlock(current, positionAt(view, event)));
      return true;
    },
  };
}

// Word and Excel put a picture of copied text beside the text: the text is what is wanted.
function picturesIn(transfer: DataTransfer | null): File[] {
  const pictures = [...(transfer?.files ?? [])].filter(isPicture);
  const html = transfer?.getData('text/html') ?? '';
  return html === '' || cleanPastedHtml(html) === '' ? pictures : [];
}

function positionAt(view: EditorView, event: DragEvent): number {
  return view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
}

import type { Extensions } from '@tiptap/core';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { Photo } from '@/lib/document/extensions/photo';
import { CommentMarks } from '@/components/editor/comments/comment-marks';
import { EditablePhoto } from '@/components/editor/photo/editable-photo';
import { PendingPhotos, type UploadWords } from '@/components/editor/photo/pending-photos';
import { CompositionKeys } from '@/components/editor/text/composition-keys';
import { SeenText } from '@/components/editor/text/seen-text';
import { TextKeys } from '@/components/editor/text/text-keys';

type Options = { placeholder: string; words: UploadWords; onChooseComment: (threadId: string) => void };

/** The document's grammar with what only a browser needs. */
export function editorExtensions({ placeholder, words, onChooseComment }: Options): Extensions {
  return [
    ...documentExtensions.map((extension) => (extension === Photo ? EditablePhoto : extension)),
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ class: 'drop-cursor' }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
    PendingPhotos.configure({ words }),
    CommentMarks.configure({ onChoose: onChooseComment }),
    SeenText,
    TextKeys,
    CompositionKeys,
  ];
}

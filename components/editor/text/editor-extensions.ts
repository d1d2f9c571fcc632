import type { Extensions } from '@tiptap/core';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';
import { Photo } from '@/lib/document/extensions/photo';
import { CommentMarks } from '@/components/editor/comments/comment-marks';
import { FigureMarks } from '@/components/editor/figures/figure-marks';
import { FoundMarks } from '@/components/editor/find/found-marks';
import { EditablePhoto } from '@/components/editor/photo/editable-photo';
import { PendingPhotos, type UploadWords } from '@/components/editor/photo/pending-photos';
import { ProposalMarks } from '@/components/editor/proposals/proposal-marks';
import { CompositionKeys } from '@/components/editor/text/composition-keys';
import { SeenText } from '@/components/editor/text/seen-text';
import { RecordEdits, type OnEdit } from '@/components/editor/undo/record-edits';
import { WatchPaste, type OnPasted } from '@/components/editor/tidy/watch-paste';
import { TextKeys } from '@/components/editor/text/text-keys';

type Options = {
  placeholder: string;
  words: UploadWords;
  onChooseComment: (threadId: string) => void;
  onChooseFigure: (figureKey: string) => void;
  onEdit: OnEdit;
  onPasted: OnPasted;
};

/** The document's grammar with what only a browser needs. */
export function editorExtensions(options: Options): Extensions {
  const { placeholder, words, onChooseComment, onChooseFigure, onEdit, onPasted } = options;
  return [
    ...documentExtensions.map((extension) => (extension === Photo ? EditablePhoto : extension)),
    RecordEdits.configure({ onEdit }),
    Gapcursor,
    Dropcursor.configure({ class: 'drop-cursor' }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
    PendingPhotos.configure({ words }),
    CommentMarks.configure({ onChoose: onChooseComment }),
    FigureMarks.configure({ onChoose: onChooseFigure }),
    FoundMarks,
    ProposalMarks,
    WatchPaste.configure({ onPasted }),
    SeenText,
    TextKeys,
    CompositionKeys,
  ];
}

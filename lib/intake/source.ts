import type { Script } from '@/lib/domain/article/script-form';

/** A half-open range of a source's text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** What a reader knows of a line beyond its words, from the file's styles; the segmenter weighs it, no more. */
export type LineHint = Span & {
  kind:
    'series' | 'kicker' | 'title' | 'subhead' | 'heading' | 'list_item' | 'table_row' | 'caption' | 'picture';
  /** Outline level of a heading or list item, from 1. */
  level?: number;
  /** Of a picture: its place in `pictures`. */
  picture?: number;
};

/** A picture found in a file, as it came. */
export type SourcePicture = { fileName: string; bytes: Uint8Array; altText: string };

/** Of a file as a whole. */
export type SourceWarning =
  | 'columns_possible'
  | 'encoding_guessed'
  | 'tracked_changes'
  | 'text_layer_missing'
  | 'pictures_skipped'
  | 'old_pictures'
  | 'really_docx'
  | 'really_doc'
  | 'really_page'
  | 'really_text';

/** What the file holds and nobody reads in it, or what stands beside its text. */
export type DroppedReason =
  'deletion' | 'hidden_text' | 'comment' | 'field' | 'header_footer' | 'footnote_mark' | 'diagram';

/** `page` and `at` as in a note, where they are known. `isCode`: an instruction, which no reader of the file sees. */
export type DroppedItem = {
  text: string;
  reason: DroppedReason;
  page?: number | null;
  at?: number;
  isCode?: boolean;
};

/** What a reader of the file sees at a place and the text does not say, or says otherwise. */
export type Gap =
  | 'equation'
  | 'embedded_object'
  | 'symbol'
  | 'phonetic_guide'
  | 'form_field'
  | 'frame'
  | 'style_text'
  | 'unknown_content'
  | 'part_unread'
  | 'page_without_text'
  | 'picture_unread'
  | 'letters_unknown'
  | 'picture_format'
  | 'picture_effects'
  | 'old_word';

/** A key of the `intake.notes.kinds` messages. */
export type NoteKind = Gap | SourceWarning | DroppedReason | 'more_notes';

/**
 * A line on what of a file is not in its text. `text`: what it is as far as it can be said, else ''. `page`: from 1, where
 * the reader knows it. `at`: its place in the source's text; null where it has none.
 */
export type SourceNote = { kind: NoteKind; text: string; page: number | null; at: number | null };

/** Letters that stand raised or lowered; in `text` they have the form of that (scriptForm). */
export type ScriptSpan = Span & { script: Script };

/**
 * A file or a paste as text: paragraphs apart by '\n', table cells by '\t', list items with the number or
 * bullet a reader sees. `dropped` is what the file held and the text does not: deletions, hidden text,
 * comments, fields, headers, diagrams; `notes` are the gaps in it. notesOf tells all of them. Nothing is
 * normalised; marks that show nothing are gone.
 */
export type Source = {
  /** '' for a paste. */
  fileName: string;
  text: string;
  hints: LineHint[];
  /** In order, apart from each other. */
  scripts: ScriptSpan[];
  pictures: SourcePicture[];
  dropped: DroppedItem[];
  warnings: SourceWarning[];
  notes: SourceNote[];
};

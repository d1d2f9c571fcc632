/** A half-open range of a source's text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** What a reader knows of a line beyond its words, from the file's styles; the segmenter weighs it, no more. */
export type LineHint = Span & {
  kind: 'title' | 'heading' | 'list_item' | 'table_row' | 'caption' | 'picture';
  /** Outline level of a heading or list item, from 1. */
  level?: number;
  /** Of a picture: its place in `pictures`. */
  picture?: number;
};

/** A picture found in a file, as it came. */
export type SourcePicture = { fileName: string; bytes: Uint8Array; altText: string };

/** A key of the `imports.warnings` messages. */
export type SourceWarning =
  | 'columns_possible'
  | 'encoding_guessed'
  | 'tracked_changes'
  | 'text_layer_missing'
  | 'pictures_skipped'
  | 'really_docx'
  | 'really_doc';

/**
 * A file or a paste as text: paragraphs apart by '\n', table cells by '\t', list items with the number or
 * bullet a reader sees. `dropped` is what the file held and the text does not: deletions, hidden text,
 * comments, fields, headers, diagrams. Nothing is
 * normalised; marks that show nothing are gone.
 */
export type Source = {
  /** '' for a paste. */
  fileName: string;
  text: string;
  hints: LineHint[];
  pictures: SourcePicture[];
  dropped: { text: string; reason: DroppedReason }[];
  warnings: SourceWarning[];
};

export type DroppedReason =
  'deletion' | 'hidden_text' | 'comment' | 'field' | 'header_footer' | 'footnote_mark' | 'diagram';

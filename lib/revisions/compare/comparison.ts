import type { BylineEntry, SectionRole } from '@/lib/domain/article/content';

/** What a comparison says, shaped to be rendered from top to bottom. */

export type Mark = { type: string; attrs?: Record<string, unknown> };

/**
 * Joined, `same`, `formatted` and `removed` give the text before; `same`, `formatted` and `added` the text after.
 * `formatted` is text that stayed while its marks changed. `marks` is left out where there are none.
 */
export type TextPiece =
  | { op: 'same' | 'added' | 'removed'; text: string; marks?: Mark[] }
  | { op: 'formatted'; text: string; marksBefore: Mark[]; marks: Mark[] };

export type Change = 'unchanged' | 'changed' | 'added' | 'removed';

/** Lines of a heading stand in one text, parted by a line break. */
export type FieldComparison = { isChanged: boolean; pieces: TextPiece[] };

export type HeadingComparison = {
  bodyName: FieldComparison;
  year: FieldComparison;
  seriesLabel: FieldComparison;
  kicker: FieldComparison;
  headline: FieldComparison;
  subhead: FieldComparison;
};

/** `isMoved`: removed here and added there, the same entry. */
export type BylineEntryComparison = {
  change: Change;
  isMoved: boolean;
  before: BylineEntry | null;
  after: BylineEntry | null;
};

/** `other` is a node this comparison has no name for. */
export type TextBlockKind = 'paragraph' | 'quote' | 'bullet_item' | 'ordered_item' | 'other';

/**
 * `isMoved`: the same block is removed in one place and added in another of the article.
 * `isLayoutChanged`: alignment, list numbering, cell span or the like.
 */
type BlockFlags = { isMoved: boolean; isLayoutChanged: boolean };

/** `kindBefore` is null unless a block of one kind became another, as a paragraph a list item. */
export type TextBlockComparison = BlockFlags & {
  kind: TextBlockKind;
  kindBefore: TextBlockKind | null;
  change: Change;
  pieces: TextPiece[];
};

export type CellComparison = { change: Change; pieces: TextPiece[] };
export type TableRowComparison = BlockFlags & { kind: 'table_row'; change: Change; cells: CellComparison[] };

/** `hash` names the picture's bytes. */
export type Picture = { hash: string; width: number | null; height: number | null };

/**
 * `replaced`: another picture in the same place or under the same caption. `before` and `after` are null where
 * there is no picture: a caption can wait for its picture, and gets it as a `changed` photo without a `before`.
 */
export type PhotoComparison = BlockFlags & {
  kind: 'photo';
  change: Change | 'replaced';
  before: Picture | null;
  after: Picture | null;
  caption: TextPiece[];
  credit: TextPiece[];
  alt: TextPiece[];
};

export type BlockComparison = TextBlockComparison | TableRowComparison | PhotoComparison;

/** Places are counted from 1. */
export type SectionMove = { from: number; to: number };

/**
 * `id` is the section's id after, or for a removed one before. A section only moved is `unchanged`.
 * `isLayoutChanged`: the document differs in a way no block shows, as when two lists became one.
 */
export type SectionComparison = {
  kind: Change;
  id: string;
  moved: SectionMove | null;
  role: SectionRole;
  roleBefore: SectionRole | null;
  headingLines: FieldComparison;
  topicsAdded: string[];
  topicsRemoved: string[];
  isLayoutChanged: boolean;
  blocks: BlockComparison[];
};

/**
 * Characters are counted without white space, and moved sections, paragraphs and photos count as neither
 * added nor removed. Photos are counted by their pictures, a caption with its credit and alternative text.
 */
export type ComparisonSummary = {
  headingFieldsChanged: number;
  bylineEntriesChanged: number;
  sectionsChanged: number;
  added: number;
  removed: number;
  moved: number;
  charactersAdded: number;
  charactersRemoved: number;
  photosAdded: number;
  photosRemoved: number;
  photosReplaced: number;
  captionsChanged: number;
};

/** Sections are in the reading order of the later revision, removed ones where they stood. */
export type ArticleComparison = {
  isUnchanged: boolean;
  heading: HeadingComparison;
  byline: BylineEntryComparison[];
  sections: SectionComparison[];
  summary: ComparisonSummary;
};

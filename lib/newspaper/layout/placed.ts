import type { Run } from './break-lines';

/** A line of text where it stands: `x` its left and `y` its baseline in points from the sheet's corner; runs count in `size`. */
export type PlacedLine = { x: number; y: number; size: number; width: number; runs: Run[] };

export type TextRole =
  'furniture' | 'draft' | 'label' | 'kicker' | 'headline' | 'subtitle' | 'byline' | 'subhead' | 'paragraph';

export type PlacedText = { kind: 'text'; role: TextRole; article: number | null; lines: PlacedLine[] };

export type Box = { x: number; y: number; width: number; height: number };

export type PlacedPicture = Box & {
  kind: 'picture';
  article: number;
  /** Null: its place is kept. */
  hash: string | null;
  alt: string;
  words: PlacedLine[];
};

export type PlacedTable = Box & {
  kind: 'table';
  article: number;
  columnWidths: number[];
  rowHeights: number[];
  headerRows: number;
  /** `lines` stand on the sheet, not in the cell. */
  cells: { x: number; y: number; colspan: number; rowspan: number; isHeader: boolean; lines: PlacedLine[] }[];
};

export type Placed = PlacedText | PlacedPicture | PlacedTable;

/** A line without words, or a ground of colour. */
export type Stroke = {
  x: number;
  y: number;
  toX: number;
  toY: number;
  weight: number;
  tone: 'ink' | 'seal' | 'grey';
};
export type Ground = Box & { tone: 'tint' | 'seal' };

export type PrintLayout = {
  orientation: 'portrait' | 'landscape';
  /** Of a row and of its letters, in millimetres. */
  rowMm: number;
  fontMm: number;
  /** Of the column of the sections' names. */
  nameMm: number;
  /** The departments' names lie along the line: the columns are wide enough. Otherwise they stand upright. */
  hasLevelNames: boolean;
};

/** Of an A4 sheet within its margins: what rows and columns have once heading, names and legend are set. */
const SHEETS = [
  { orientation: 'portrait', height: 205, width: 190, nameMm: 54 },
  { orientation: 'landscape', height: 118, width: 277, nameMm: 72 },
] as const;
const LARGEST_ROW = 7;
/** About 9 and 4 points: the first is comfortable, below the second nobody reads on paper. */
const LARGEST_FONT = 3.2;
const SMALLEST_FONT = 1.4;
const LETTERS_OF_ROW = 0.72;
const LETTERS_IN_CELL = 4.2;
/** Of a column in which a name of ten characters takes two lines. */
const LEVEL_NAME_MM = 22;
/** Of a name of 25 characters in the largest letters. */
const WIDEST_NAME_MM = 80;

/**
 * The way of a sheet on which a table of so many rows (those with an article's title counted) and departments can
 * be set largest on one page. Holds to 105 rows, or 32 departments; beyond it the table goes on over the page.
 */
export function printLayout(rows: number, columns: number): PrintLayout {
  const [first, second] = SHEETS.map(({ orientation, height, width, nameMm }) => {
    const row = Math.min(LARGEST_ROW, height / Math.max(rows, 1));
    const cell = (width - nameMm) / Math.max(columns, 1);
    const font = Math.min(LARGEST_FONT, row * LETTERS_OF_ROW, cell / LETTERS_IN_CELL);
    const fontMm = Math.max(font, SMALLEST_FONT);
    return {
      orientation,
      fontMm,
      rowMm: Math.max(row, fontMm / LETTERS_OF_ROW),
      nameMm: Math.max(nameMm, Math.min(WIDEST_NAME_MM, width - columns * LEVEL_NAME_MM)),
      hasLevelNames: cell >= LEVEL_NAME_MM,
    };
  }) as [PrintLayout, PrintLayout];
  return second.fontMm > first.fontMm ? second : first;
}

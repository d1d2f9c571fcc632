import type { Advances } from './advances';
import { breakLines } from './break-lines';
import { plain } from './flow';
import type { PageCell, PagePhoto, PageTable } from './page-article';
import type { PlacedLine, PlacedPicture, PlacedTable } from './placed';

type Options = { width: number; size: number; mostHeight: number };
/** From its own corner. */
export type LaidOutFloat = {
  height: number;
  placed: Omit<PlacedPicture, 'article'> | Omit<PlacedTable, 'article'>;
};

const ASCENT = 0.86;
const CAPTION_SIZE = 0.88;
const CAPTION_PITCH = 1.3;

/** A photo over whole columns, its words below, with who took it at the end. */
export function layOutSheetPhoto(
  photo: PagePhoto,
  advances: Advances,
  { width, size, mostHeight }: Options,
): LaidOutFloat {
  const at = size * CAPTION_SIZE;
  const shape = photo.width > 0 && photo.height > 0 ? photo.height / photo.width : 2 / 3;
  const words = captionLines(photo, advances, width, at);
  const room = Math.max(size * 4, mostHeight - words.height);
  const height = Math.min(width * shape, room);
  const pictured = Math.min(width, height / shape);
  return {
    height: height + words.height,
    placed: {
      kind: 'picture',
      hash: photo.hash,
      alt: photo.alt,
      x: (width - pictured) / 2,
      y: 0,
      width: pictured,
      height,
      words: words.lines.map((line) => ({ ...line, y: line.y + height })),
    },
  };
}

function captionLines({ caption, credit }: PagePhoto, advances: Advances, width: number, at: number) {
  if (caption === '' && credit === '') return { lines: [], height: 0 };
  const pieces = [plain(caption), plain(caption === '' ? credit : credit && `\u3000${credit}`)].filter(
    ({ text }) => text !== '',
  );
  const broken = breakLines(pieces, advances, { measure: width / at });
  const lines: PlacedLine[] = broken.map((line, number) => ({
    x: broken.length === 1 ? (width - line.width * at) / 2 : 0,
    y: at * (0.55 + number * CAPTION_PITCH + ASCENT),
    size: at,
    width: line.width * at,
    runs: line.runs,
  }));
  return { lines, height: at * (0.55 + (broken.length - 1) * CAPTION_PITCH + 1.1) };
}

const CELL_SIZE = 0.92;
const CELL_PITCH = 1.35;
const INSET = 0.45;

/** A table over whole columns; the widths of its own columns follow what stands in them. */
export function layOutSheetTable(
  table: PageTable,
  advances: Advances,
  { width, size }: Options,
): LaidOutFloat {
  const at = size * CELL_SIZE;
  const widths = columnWidths(table, width);
  const broken = table.cells.map((cell) => {
    const across = sum(widths.slice(cell.x, cell.x + cell.colspan)) - 2 * INSET * at;
    const lines = cell.paragraphs.flatMap((inlines) =>
      breakLines(bold(cell, inlines), advances, { measure: Math.max(1, across / at), isJustified: false }),
    );
    return { cell, lines, across };
  });
  const rows = Math.max(0, ...table.cells.map(({ y, rowspan }) => y + rowspan));
  const heights = Array.from({ length: rows }, () => at * (1 + 2 * INSET));
  for (const { cell, lines } of broken) {
    const needed = at * (2 * INSET + 1 + (lines.length - 1) * CELL_PITCH);
    const last = cell.y + cell.rowspan - 1;
    const short = needed - sum(heights.slice(cell.y, last + 1));
    if (short > 0) heights[last] = (heights[last] ?? 0) + short;
  }
  const cells = broken.map(({ cell, lines, across }) => {
    const left = sum(widths.slice(0, cell.x)) + INSET * at;
    const top = sum(heights.slice(0, cell.y));
    const free =
      sum(heights.slice(cell.y, cell.y + cell.rowspan)) - at * (1 + (lines.length - 1) * CELL_PITCH);
    const { x, y, colspan, rowspan, isHeader } = cell;
    return {
      x,
      y,
      colspan,
      rowspan,
      isHeader,
      lines: lines.map((line, number) => ({
        x: left + (isHeader || lines.length === 1 ? Math.max(0, (across - line.width * at) / 2) : 0),
        y: top + free / 2 + at * (number * CELL_PITCH + ASCENT),
        size: at,
        width: line.width * at,
        runs: line.runs,
      })),
    };
  });
  const height = sum(heights);
  const { headerRows } = table;
  return {
    height,
    placed: {
      kind: 'table',
      x: 0,
      y: 0,
      width,
      height,
      columnWidths: widths,
      rowHeights: heights,
      headerRows,
      cells,
    },
  };
}

function bold(cell: PageCell, inlines: PageCell['paragraphs'][number]) {
  if (!cell.isHeader) return inlines;
  return inlines.map((inline) => (inline === 'break' ? inline : { ...inline, face: 'bold' as const }));
}

function columnWidths({ columns, cells }: PageTable, width: number): number[] {
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.max(
      2,
      ...cells
        .filter(({ x, colspan }) => x === column && colspan === 1)
        .map(({ paragraphs }) => Math.max(0, ...paragraphs.map(letters))),
    ),
  ).map((most) => Math.sqrt(most));
  return wanted.map((share) => (share / sum(wanted)) * width);
}

function letters(inlines: PageCell['paragraphs'][number]): number {
  return inlines.reduce((all, inline) => all + (inline === 'break' ? 0 : inline.text.length), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

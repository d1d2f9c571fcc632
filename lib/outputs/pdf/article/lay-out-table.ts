import type { OutputCell, OutputParagraph, OutputTable } from '@/lib/outputs/output-blocks';

export type PlacedCell = {
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  isHeader: boolean;
  isCentred: boolean;
  paragraphs: OutputParagraph[];
};

/** `headerRows`: as many rows at the top as repeat on each page. */
export type LaidOutTable = { kind: 'table'; columns: number; headerRows: number; cells: PlacedCell[] };

/** Longer cells read better from the left. */
const SHORT = 12;

/** Puts each cell in its place, as HTML does: those that reach down push what comes below to the right. */
export function layOutTable({ rows }: OutputTable): LaidOutTable {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (taken.has(`${x} ${y}`)) x += 1;
      const placed = placeCell(cell, x, y, rows.length, taken);
      cells.push(placed);
      x += placed.colspan;
    }
  });
  const columns = Math.max(1, ...cells.map(({ x, colspan }) => x + colspan));
  const long = new Set(cells.filter((cell) => !cell.isCentred && !cell.isHeader).map(({ x }) => x));
  return {
    kind: 'table',
    columns,
    headerRows: headerRows(rows, cells),
    cells: cells.map((cell) => ({ ...cell, isCentred: cell.isHeader || !long.has(cell.x) })),
  };
}

function placeCell(cell: OutputCell, x: number, y: number, rows: number, taken: Set<string>): PlacedCell {
  let colspan = 1;
  while (colspan < cell.colspan && !taken.has(`${x + colspan} ${y}`)) colspan += 1;
  const rowspan = Math.max(1, Math.min(cell.rowspan, rows - y));
  for (let right = 0; right < colspan; right++)
    for (let down = 0; down < rowspan; down++) taken.add(`${x + right} ${y + down}`);
  const { isHeader, paragraphs } = cell;
  return { x, y, colspan, rowspan, isHeader, isCentred: isShort(paragraphs), paragraphs };
}

function isShort(paragraphs: OutputParagraph[]): boolean {
  const letters = paragraphs.flatMap(({ inlines }) =>
    inlines.map((inline) => (inline.kind === 'text' ? inline.text.length : SHORT)),
  );
  return letters.reduce((sum, length) => sum + length, 0) <= SHORT;
}

/** Header cells reach into no row below: where one does, nothing repeats. */
function headerRows(rows: OutputCell[][], cells: PlacedCell[]): number {
  const first = rows.findIndex((row) => row.some(({ isHeader }) => !isHeader));
  const count = first === -1 ? Math.min(1, rows.length) : first;
  return cells.some(({ y, rowspan }) => y < count && y + rowspan > count) ? 0 : count;
}

import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { plainRun } from './word-runs';

type GridCell = { lines: string[]; isHead?: boolean };

/** A table of the file's own furniture, with these columns in twips. */
export function wordGrid(
  columnWidths: number[],
  { rows, hasHead = false }: { rows: GridCell[][]; hasHead?: boolean },
): Table {
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          ...(hasHead && at === 0 && { tableHeader: true }),
          children: cells.map(gridCell),
        }),
    ),
  });
}

function gridCell({ lines, isHead }: GridCell): TableCell {
  const style = isHead ? 'TableHead' : 'TableText';
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: CELL_MARGINS,
    children: lines.map((line) => new Paragraph({ style, children: [plainRun(line)] })),
  });
}

export const CELL_MARGINS = { top: 60, bottom: 60, left: 108, right: 108 };

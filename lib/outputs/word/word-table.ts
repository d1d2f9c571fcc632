import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { OutputCell, OutputTable } from '@/lib/outputs/output-blocks';
import { columnWidths } from './column-widths';
import { CELL_MARGINS } from './word-grid';
import { wordRuns } from './word-runs';

const KEPT_ROWS = 12;

/** A table as wide as the text, its first rows of header cells repeated on each page it comes to. */
export function wordTable({ rows }: OutputTable, width: number): (Table | Paragraph)[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  const firstOfText = filled.findIndex((row) => !row.every(({ isHeader }) => isHeader));
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columnWidths(filled, width),
    rows: filled.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          // A small table stays on one page.
          keepNext: filled.length <= KEPT_ROWS && at < filled.length - 1,
          ...(at < firstOfText && { tableHeader: true }),
          children: row.map((cell) => tableCell(cell, Math.min(cell.rowspan, filled.length - at))),
        }),
    ),
  });
  // Word makes one table of two that touch.
  return [table, new Paragraph({ style: 'TableGap' })];
}

function tableCell({ isHeader, colspan, paragraphs }: OutputCell, rowspan: number): TableCell {
  const style = isHeader ? 'TableHead' : 'TableText';
  const children = paragraphs.map(({ inlines }) => new Paragraph({ style, children: wordRuns(inlines) }));
  return new TableCell({
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
    verticalAlign: VerticalAlign.CENTER,
    margins: CELL_MARGINS,
    children: children.length > 0 ? children : [new Paragraph({ style })],
  });
}

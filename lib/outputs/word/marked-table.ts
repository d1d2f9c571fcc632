import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import type { Fate, MarkedBlock, MarkedBlockGroup } from '@/lib/proposals/marked/marked-content';
import { markedPieces, type MarkedFile } from './marked-pieces';
import { groupNotes, noteLine } from './marked-notes';
import { CELL_MARGINS } from './word-grid';

/** A table with rows and cells that come to it and go from it. */
export function markedTable({ blocks }: MarkedBlockGroup, around: Fate, file: MarkedFile): FileChild[] {
  const rows = blocks.filter(isGroup).filter((row) => row.blocks.some(isGroup));
  if (rows.length === 0) return [];
  const columns = Math.max(...rows.map((row) => row.blocks.filter(isGroup).reduce(spanned, 0)));
  const { width } = file.shop;
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: columns }, () => Math.floor(width / columns)),
    rows: rows.map((row, at) => tableRow(row, rows.length - at, fateWithin(around, row), file)),
  });
  return [table, new Paragraph({ style: 'TableGap' })];
}

function tableRow(row: MarkedBlockGroup, rowsLeft: number, around: Fate, file: MarkedFile): TableRow {
  const [first] = row.blocks;
  const cells = row.blocks.filter(isGroup).map((cell) => {
    const above =
      cell === first
        ? [...noteLine(groupNotes(row, file)), ...noteLine(groupNotes(cell, file))]
        : noteLine(groupNotes(cell, file));
    const fate = fateWithin(around, cell);
    const style = cell.type === 'tableHeader' ? 'TableHead' : 'TableText';
    const paragraphs = cell.blocks.flatMap((block) =>
      block.kind === 'text'
        ? [new Paragraph({ style, children: markedPieces(block, fateWithin(fate, block), file) })]
        : [],
    );
    return new TableCell({
      columnSpan: Number(cell.attrs.colspan ?? 1),
      rowSpan: Math.min(Number(cell.attrs.rowspan ?? 1), rowsLeft),
      verticalAlign: VerticalAlign.CENTER,
      margins: CELL_MARGINS,
      children: [...above, ...(paragraphs.length > 0 ? paragraphs : [new Paragraph({ style })])],
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

const isGroup = (block: MarkedBlock): block is MarkedBlockGroup => block.kind === 'group';

const spanned = (sum: number, { attrs }: MarkedBlockGroup) => sum + Number(attrs.colspan ?? 1);

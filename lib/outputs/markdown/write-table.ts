import type { OutputCell, OutputTable } from '@/lib/outputs/output-blocks';
import { tableGrid } from '@/lib/outputs/table-grid';
import { writeInlines } from './write-inlines';

/**
 * GFM's table (4.10): its first row is a head, so a table without one gets an empty head. It knows no cell that spans
 * several: the places such a cell covers stay empty, and what it says stands where it begins.
 */
export function writeTable(table: OutputTable): string {
  const grid = tableGrid(table);
  const [first = []] = grid;
  const hasHead = first.every((cell) => cell === null || cell.isHeader);
  const rows = grid.map((row) => writeRow(row.map(writeCell)));
  const blank = writeRow(first.map(() => ''));
  const [head = blank, ...body] = hasHead ? rows : [blank, ...rows];
  return [head, writeRow(first.map(() => '---')), ...body].join('\n');
}

function writeCell(cell: OutputCell | null): string {
  if (cell === null) return '';
  return cell.paragraphs
    .map(({ inlines }) => writeInlines(inlines, 'tag'))
    .filter((text) => text !== '')
    .join('<br>');
}

function writeRow(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

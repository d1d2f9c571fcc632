import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { Column } from './page-columns';
import type { PageLine } from './page-lines';

/** Lines that fill their column and go on at its left edge are one paragraph, as far as one page can tell. */
export function joinParagraphs(lines: PageLine[], columns: Column[]): ReadLine[] {
  const joined: ReadLine[] = [];
  const isIndented = lines.some((line) => {
    const indent = (line.left - columnOf(line, columns).left) / line.size;
    return indent > 1.5 && indent < 2.5;
  });
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const paragraph = joined.at(-1);
    if (before && paragraph && goesOn(before, line, columns, isIndented)) {
      const isBetweenWords = /[\w,.;]$/.test(paragraph.text) && /^\w/.test(line.text);
      paragraph.text += (isBetweenWords ? ' ' : '') + line.text;
      if (paragraph.looks) paragraph.looks.isCentred = false;
      return;
    }
    const column = columnOf(line, columns);
    joined.push({
      text: line.text,
      pictures: [],
      looks: { size: line.size * 2, isBold: false, isCentred: isCentred(line, column) },
    });
  });
  return joined;
}

function goesOn(before: PageLine, line: PageLine, columns: Column[], isIndented: boolean): boolean {
  const column = columnOf(line, columns);
  // Where paragraphs are not indented, a full line that ends a sentence may end one.
  if (!isIndented && /[。！？：；”]$/.test(before.text)) return false;
  const isSameColumn = columnOf(before, columns) === column;
  const isAlike = Math.abs(before.size - line.size) < line.size * 0.1;
  const drop = before.y - line.y;
  const isNext = drop > 0 && drop < line.size * 2.6;
  const isFull = before.right > column.right - line.size * 1.6;
  return isSameColumn && isAlike && isNext && isFull && line.left < column.left + line.size * 0.6;
}

function columnOf(line: PageLine, columns: Column[]): Column {
  const middle = (line.left + line.right) / 2;
  const within = columns.find(({ left, right }) => middle >= left && middle <= right);
  return within ?? columns[0] ?? { left: line.left, right: line.right };
}

function isCentred({ left, right, size }: PageLine, column: Column): boolean {
  const before = left - column.left;
  const after = column.right - right;
  return before > size && Math.abs(before - after) < size;
}

import type { ReadLine } from './read-line';

const PROSE_LENGTH = 40;

/** Departments hand in forms: a cell of paragraphs is text with a frame, and stays paragraphs. */
export function isProse(lines: ReadLine[]): boolean {
  const written = lines.filter(({ text }) => text.trim() !== '');
  return written.length > 1 && written.some(({ text }) => text.length > PROSE_LENGTH);
}

/** A row of a table as one line, its cells apart by tabs. */
export function joinCells(cells: ReadLine[][]): ReadLine {
  const row: Required<Pick<ReadLine, 'text' | 'kind' | 'pictures' | 'notes' | 'scripts'>> = {
    text: '',
    kind: 'table_row',
    pictures: [],
    notes: [],
    scripts: [],
  };
  cells.forEach((lines, column) => {
    if (column > 0) row.text += '\t';
    let isFirst = true;
    for (const { text, pictures, notes = [], scripts = [] } of lines) {
      if (text === '' && pictures.length === 0 && notes.length === 0) continue;
      if (!isFirst && text !== '') row.text += ' ';
      isFirst = false;
      const start = row.text.length;
      row.text += text;
      row.notes.push(...notes.map((note) => ({ ...note, offset: start + note.offset })));
      row.scripts.push(
        ...scripts.map((span) => ({ ...span, start: start + span.start, end: start + span.end })),
      );
      row.pictures.push(...pictures.map(({ offset, picture }) => ({ offset: start + offset, picture })));
    }
  });
  return row;
}

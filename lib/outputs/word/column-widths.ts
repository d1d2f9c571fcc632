import type { OutputCell } from '@/lib/outputs/output-blocks';

/** In letters: a narrow column is not squeezed, a wide one does not take all. */
const [LEAST, MOST] = [4, 16];

/** What each column of a table gets of a width: by the longest of its words, within bounds. */
export function columnWidths(rows: readonly OutputCell[][], width: number): number[] {
  const letters = columnLetters(rows);
  const total = letters.reduce((sum, one) => sum + one, 0);
  const ends = letters.map((_, at) =>
    Math.round((width * letters.slice(0, at + 1).reduce((sum, one) => sum + one, 0)) / total),
  );
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

function columnLetters(rows: readonly OutputCell[][]): number[] {
  const letters: number[] = [];
  /** How many rows further down each column is taken by a cell above. */
  let taken: number[] = [];
  for (const row of rows) {
    const next = taken.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const { colspan, rowspan, paragraphs } of row) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const share = Math.min(longest(paragraphs) / colspan, MOST);
      for (const end = column + colspan; column < end; column += 1) {
        letters[column] = Math.max(letters[column] ?? LEAST, share);
        next[column] = rowspan - 1;
      }
    }
    taken = Array.from(next, (left) => left ?? 0);
  }
  return Array.from(letters, (most) => most ?? LEAST);
}

function longest(paragraphs: OutputCell['paragraphs']): number {
  const lengths = paragraphs.map(({ inlines }) =>
    inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0),
  );
  return Math.max(0, ...lengths);
}

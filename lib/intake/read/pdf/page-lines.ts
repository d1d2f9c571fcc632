/** A piece of text on a page; `y` grows upwards. */
export type PlacedText = { text: string; x: number; y: number; width: number; size: number };

export type PageLine = { text: string; left: number; right: number; y: number; size: number };

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Pieces in the file's order put into lines: a new one where the next piece is not on the same height, or before. */
export function linesOfPage(pieces: PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const { text, x, y, width, size } of pieces) {
    const line = lines.at(-1);
    const isSameLine =
      line && Math.abs(line.y - y) < Math.max(line.size, size) * 0.5 && x > line.right - size;
    if (!isSameLine) {
      if (text.trim() !== '') lines.push({ text, left: x, right: x + width, y, size });
      continue;
    }
    line.text += gap(line, x, size, text) + text;
    line.right = Math.max(line.right, x + width);
    if (text.trim() !== '') line.size = Math.max(line.size, size);
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}

/** A gap that is no letter's: wide between columns of a table, narrow between words. */
function gap(line: PageLine, x: number, size: number, text: string): string {
  const width = x - line.right;
  if (/\s$/.test(line.text) || /^\s/.test(text)) return '';
  if (width > size * 1.5) return '\t';
  const isBetweenHan = HAN.test(line.text.at(-1) ?? '') || HAN.test(text.charAt(0));
  return width > size * (isBetweenHan ? 0.9 : 0.2) ? ' ' : '';
}

import { applyLetters, applyPlacing, readDocStyles, type Letters, type Placing } from './doc-styles';
import { characterRuns, paragraphRuns, type FormattedRun } from './formatted-runs';
import type { WordPieces } from './word-pieces';

export type ParagraphFormat = { builtIn: number; names: string[]; placing: Placing };

/** How each character of the text looks, and how the paragraph it is in stands. */
export type FormattedText = {
  lettersAt(cp: number): Letters;
  /** The size of letters that the paragraph's style sets. */
  bodySizeAt(cp: number): number;
  paragraphAt(cp: number): ParagraphFormat;
};

/** Formatting is kept by place in the file; pieces say which characters lie there. */
export function formatText({ main, table, text, pieces }: WordPieces): FormattedText {
  const byPlace = pieces.toSorted((a, b) => a.startFilePos - b.startFilePos);
  const ranges = function* ({ start, end }: FormattedRun): Generator<[number, number]> {
    for (let index = firstAfter(byPlace, start); index < byPlace.length; index++) {
      const piece = byPlace[index];
      if (!piece || piece.startFilePos >= end) return;
      const from = Math.max(start, piece.startFilePos) - piece.startFilePos;
      const to = Math.min(end, piece.endFilePos) - piece.startFilePos;
      yield [piece.startCp + from / piece.bpc, piece.startCp + Math.ceil(to / piece.bpc)];
    }
  };
  const styleOf = readDocStyles(main, table);
  const styles = new Uint16Array(text.length);
  const plain: ParagraphFormat = { builtIn: -1, names: [], placing: styleOf(0).placing };
  const formats = [plain];
  const formatOf = new Uint32Array(text.length);
  for (const run of paragraphRuns(main, table)) {
    if (run.list.length < 2) continue;
    const number = run.list.readUInt16LE(0);
    const style = styleOf(number);
    formats.push({ ...style, placing: applyPlacing(run.list.subarray(2), style.placing) });
    for (const [from, to] of ranges(run)) {
      styles.fill(number, from, to);
      formatOf.fill(formats.length - 1, from, to);
    }
  }

  const looks: Letters[] = [];
  const looksOf = new Uint32Array(text.length);
  for (const run of characterRuns(main, table)) {
    if (run.list.length === 0) continue;
    for (const [from, to] of ranges(run)) {
      for (let cp = from; cp < to; cp++) {
        if (cp === from || styles[cp] !== styles[cp - 1]) {
          looks.push(applyLetters(run.list, styleOf(styles[cp] ?? 0).letters, styleOf));
        }
        looksOf[cp] = looks.length;
      }
    }
  }
  return {
    lettersAt: (cp) => looks[(looksOf[cp] ?? 0) - 1] ?? styleOf(styles[cp] ?? 0).letters,
    bodySizeAt: (cp) => styleOf(styles[cp] ?? 0).letters.size,
    paragraphAt: (cp) => formats[formatOf[cp] ?? 0] ?? plain,
  };
}

/** The first piece that ends behind a place. */
function firstAfter(pieces: WordPieces['pieces'], place: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.endFilePos ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

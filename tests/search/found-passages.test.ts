import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch } from '@/lib/search/fold-for-search';
import { foundPassages, WINDOW, type FoundWindow } from '@/lib/search/found-passages';

/** As the database cuts them. */
function windowsOf(text: string, words: string[]): FoundWindow[] {
  const [chars, folded] = [[...text], [...foldForSearch(text)]];
  return words.flatMap((word) => {
    const found = folded.join('').indexOf(word);
    if (found < 0) return [];
    const [place, length] = [[...folded.join('').slice(0, found)].length, [...word].length];
    const at = Math.max(0, place - WINDOW.before);
    const cut = (from: string[]) => from.slice(at, place + length + WINDOW.after).join('');
    return [{ at, place: place - at, length, text: cut(chars), folded: cut(folded) }];
  });
}
const shown = (text: string, ...words: string[]) =>
  foundPassages(windowsOf(text, words.map(foldForSearch)), words.map(foldForSearch)).map((pieces) =>
    pieces.map(({ text: piece, isFound }) => (isFound ? `【${piece}】` : piece)).join(''),
  );

test('the words are marked in their sentence, as the text writes them', () => {
  expect(shown('開局之年。雲溪區走訪企業３１２家，成效明显。下一句。', '云溪区', '312')).toEqual([
    '【雲溪區】走訪企業【３１２】家，成效明显。',
  ]);
});

test('a word of another sentence brings its own, in the order of the text; no more than two', () => {
  expect(shown('一句税。二句费。三句贷。', '贷', '税', '费')).toEqual(['一句【税】。', '三句【贷】。']);
});

test('a long sentence is cut on both sides of the word', () => {
  const [passage = ''] = shown(`${'前'.repeat(300)}同心${'后'.repeat(300)}`, '同心');
  expect(passage.startsWith('…前')).toBe(true);
  expect(passage).toContain('前【同心】后');
  expect(passage.endsWith('后…')).toBe(true);
  expect(passage.length).toBeLessThan(140);
});

test('a word longer than that is shown whole', () => {
  const long = '同心'.repeat(90);
  expect(shown(`前${long}后`, long)).toEqual([`前【${long}】…`]);
});

test('pairs of two units, marks of one and lines without words come to no harm', () => {
  expect(shown('𠮷林\n𠮷祥如意', '𠮷祥')).toEqual(['【𠮷祥】如意']);
  const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }).map(foldForSearch);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), word, (text, wanted) => {
      for (const piece of foundPassages(windowsOf(text, [wanted]), [wanted]).flat())
        if (piece.isFound && !wanted.includes('\n')) expect(foldForSearch(piece.text)).toContain(wanted);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import { foldForSearch } from '@/lib/search/fold-for-search';
import { gramsOf, isToldByGrams, wordKeys } from '@/lib/search/grams';
import { searchWords } from '@/lib/search/search-words';

/** Few of each kind, so that they meet: Chinese in both scripts, rare characters, letters, digits, marks, both widths. */
const character = fc.constantFrom(
  ...'统战工作發发展云溪雲區区0２2年Aａb．.，,；“”()（） \n',
  ...['\u{20000}', '\u{20800}', '\u{2A6D6}', '𠮷', 'ﬁ', 'İ', 'é', 'e\u0301', '㎡', 'Ⅲ', 'ｶ', '가'],
);
const text = fc.array(character, { maxLength: 60 }).map((chars) => chars.join(''));
const word = fc
  .array(character, { minLength: 1, maxLength: 6 })
  .map((chars) => foldForSearch(chars.join('')).replace(/\s/gu, ''))
  .filter((found) => found !== '');

const holdsByGrams = (folded: string, wanted: string) => {
  const grams = new Set(gramsOf(folded));
  const maybe = wordKeys(wanted).every((key) => grams.has(key));
  return maybe && (isToldByGrams(wanted) || folded.includes(wanted));
};

describe('a text as searches compare it', () => {
  test('takes both widths, both cases and both scripts for the same', () => {
    expect(foldForSearch('２０２２年，發展（ＡＢ）雲溪區“两會”')).toBe('2022年,发展(ab)云溪区"两会"');
  });

  test('has as many characters as the text, each come of the one at its place', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (given) => {
        const chars = [...given];
        const folded = [...foldForSearch(given)];
        expect(folded).toHaveLength(chars.length);
        expect(folded).toEqual(chars.map((char) => foldForSearch(char)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the grams of a text', () => {
  test('and its own reading tell exactly whether it has a word', () => {
    fc.assert(
      fc.property(text, word, (given, wanted) => {
        const folded = foldForSearch(given);
        expect(holdsByGrams(folded, wanted)).toBe(folded.includes(wanted));
      }),
      { numRuns: 3000 },
    );
  });

  test('find every word that stands in it', () => {
    const within = fc.tuple(text, fc.nat(), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(within, ([given, from, length]) => {
        const folded = foldForSearch(given);
        const chars = [...folded];
        const begin = from % (chars.length || 1);
        const [piece = ''] = chars
          .slice(begin, begin + length)
          .join('')
          .split(/\s/u);
        if (piece !== '') expect(holdsByGrams(folded, piece)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('fit PostgreSQL’s integers, and need not be read for a word of one or two ordinary characters', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const gram of gramsOf(foldForSearch(given))) expect(gram | 0).toBe(gram);
      }),
    );
    expect(['税', '云溪', '云溪区', '𠮷'].map(isToldByGrams)).toEqual([true, true, false, false]);
  });
});

describe('what somebody looks for', () => {
  test('is words apart by space of any width, each once', () => {
    expect(searchWords(' 云溪　统战\t云溪 ')?.words).toEqual(['云溪', '统战']);
    expect(searchWords(' 　 ')).toBeNull();
    expect(searchWords('\u200b')).toBeNull();
  });

  test('is cut after a sentence of two hundred characters', () => {
    expect(searchWords('云'.repeat(500))?.words).toEqual(['云'.repeat(MAX_SEARCH_LENGTH)]);
  });
});

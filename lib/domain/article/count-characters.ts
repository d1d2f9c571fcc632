// Invisible: joiners, direction marks, byte order mark, variation selectors, combining marks.
const INVISIBLE = /[\p{Cf}\p{M}]/gu;

// One each: Chinese characters and kana; the punctuation, brackets and full-width forms of Chinese type
// (U+3001–303F, FF01–FFEF, FE30–FE4F); circled and squared characters (① ㎡ ㈱); and the quotes, dashes,
// ellipses and middle dots that Chinese and Latin type share.
const SINGLE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}' +
  '\\u3001-\\u303F\\u30FB\\u30FC\\uFF01-\\uFFEF\\uFE30-\\uFE4F\\u2460-\\u24FF\\u3200-\\u33FF' +
  '\\u2018\\u2019\\u201C\\u201D\\u2014\\u2015\\u2025\\u2026\\u00B7\\u203B';

// An apostrophe between two Latin letters belongs to its word.
const COUNTED = new RegExp(`[${SINGLE}]|(?:[^\\s${SINGLE}]|(?<=[A-Za-z])\\u2019(?=[A-Za-z]))+`, 'gu');

// The everyday block of Chinese characters, one UTF-16 unit each.
const PLAIN_HAN = /[\u4E00-\u9FFF]+/g;

/**
 * 字数 as Word counts Chinese: each Chinese character and each full-width punctuation mark is 1, each unbroken
 * run of anything else is 1 word, white space is nothing. So '2025年' is 2, 'GDP增长5.2%' is 4, 'A-1、B-2' is 3,
 * '“十四五”' is 5, '……' is 2. Half-width punctuation is part of the word it touches and a word when it stands
 * alone; an emoji is one with the run it stands in.
 */
export function countCharacters(text: string): number {
  // Most of a text is plain Chinese, and the classes above are slow to match: those are counted by the run.
  let plain = 0;
  const rest = text.replace(PLAIN_HAN, (run) => {
    plain += run.length;
    return ' ';
  });
  return plain + (rest.replace(INVISIBLE, '').match(COUNTED)?.length ?? 0);
}

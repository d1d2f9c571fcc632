const SPACE = /\s/u;

/** Where no text has a character: half of a pair. Those beyond the first plane are counted among these. */
const BEYOND = 0xd800;
const BEYOND_COUNT = 0x800;

/** A character as 16 bits; several beyond the first plane share a number, and none within it has it. */
function codeOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  return point > 0xffff ? BEYOND + (point % BEYOND_COUNT) : point;
}

const pair = (first: string, second: string) => (codeOf(first) << 16) | codeOf(second);

/**
 * Every character of a folded text and every two neighbours, as PostgreSQL's integers (signed, 32 bits): what its
 * index is made of. Space is not counted and parts its neighbours.
 */
export function gramsOf(folded: string): number[] {
  const grams = new Set<number>();
  let before: string | null = null;
  for (const char of folded) {
    if (SPACE.test(char)) {
      before = null;
      continue;
    }
    grams.add(codeOf(char));
    if (before !== null) grams.add(pair(before, char));
    before = char;
  }
  return [...grams].sort((a, b) => a - b);
}

/**
 * The grams a text must have to hold this folded word: one character, or all its pairs. Fewer would tell it too, but
 * then more texts are read in vain, and reading one costs more than another list of the index.
 */
export function wordKeys(word: string): number[] {
  const [first = '', ...rest] = word;
  if (rest.length === 0) return first === '' ? [] : [codeOf(first)];
  const keys = rest.map((char, index) => pair(rest[index - 1] ?? first, char));
  return [...new Set(keys)];
}

/** True when a text that has the word's grams has the word: no need to read it. */
export function isToldByGrams(word: string): boolean {
  const chars = [...word];
  return chars.length <= 2 && chars.every((char) => char.length === 1);
}

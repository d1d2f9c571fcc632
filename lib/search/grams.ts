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

/** The grams a text must have to hold this folded word, as few as tell it: no two overlap but the last. */
export function wordKeys(word: string): number[] {
  const chars = [...word];
  const [only] = chars;
  if (chars.length === 1 && only !== undefined) return [codeOf(only)];
  const keys = new Set<number>();
  for (let at = 0; at + 1 < chars.length; at += 2) keys.add(pair(chars[at] ?? '', chars[at + 1] ?? ''));
  if (chars.length % 2 === 1) keys.add(pair(chars.at(-2) ?? '', chars.at(-1) ?? ''));
  return [...keys];
}

/** True when a text that has the word's grams has the word: no need to read it. */
export function isToldByGrams(word: string): boolean {
  const chars = [...word];
  return chars.length <= 2 && chars.every((char) => char.length === 1);
}

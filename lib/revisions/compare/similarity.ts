/** What two texts are likened by: their pairs of neighbouring characters. */
export type TextProfile = { text: string; pairs: Map<string, number>; size: number };

/** Figures all count as one: the sentence that reports 481 this year is the one that reported 520. */
export function profileOf(text: string): TextProfile {
  const plain = text.replace(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu, '0').replace(/[\p{P}\p{S}\s]/gu, '');
  const characters = Array.from(plain);
  const pairs = new Map<string, number>();
  const count = Math.max(characters.length - 1, Math.min(characters.length, 1));
  for (let at = 0; at < count; at++) {
    const pair = characters.slice(at, at + 2).join('');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs, size: count };
}

/** From 0, nothing in common, to 1; below 1 unless the texts are equal. Dice's coefficient. */
export function similarityOf(one: TextProfile, other: TextProfile): number {
  if (one.text === other.text) return 1;
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return Math.min(0.99, (2 * shared) / (one.size + other.size));
}

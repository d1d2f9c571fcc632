const ENDS = /[。；;！？!?\n]/;

/** The sentence a stretch stands in, without what ends it, and where it begins. Offsets in UTF-16 units. */
export function sentenceAround(
  text: string,
  { start, end }: { start: number; end: number },
): { text: string; start: number } {
  let [from, to] = [start, end];
  while (from > 0 && !ENDS.test(text.charAt(from - 1))) from -= 1;
  while (from < start && /\s/.test(text.charAt(from))) from += 1;
  while (to < text.length && !ENDS.test(text.charAt(to))) to += 1;
  return { text: text.slice(from, to).trimEnd(), start: from };
}

/** The sentences of a text that hold a digit or a Chinese numeral. */
export function sentencesWithFigures(text: string): string[] {
  return text
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[0-9０-９一二两三四五六七八九十百千万亿]/.test(sentence));
}

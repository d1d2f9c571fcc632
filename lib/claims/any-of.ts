/** A pattern for any of these words, which stand apart by spaces and may be small patterns themselves. */
export function anyOf(...words: string[]): string {
  return `(?:${words.join(' ').trim().split(/\s+/).join('|')})`;
}

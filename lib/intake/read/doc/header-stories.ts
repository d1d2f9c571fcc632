import type { WordPieces } from './word-pieces';

const HEADERS_AT = 0x00f2;
/** The first six are the lines that set off notes. */
const FIRST_STORY = 6;

/** The texts of headers and footers: each section has up to six. */
export function headerStories({ main, table, text, lengths }: WordPieces): string[] {
  const from = main.readUInt32LE(HEADERS_AT);
  const positions = table.subarray(from, from + main.readUInt32LE(HEADERS_AT + 4));
  const offset = lengths.body + lengths.notes;
  const stories: string[] = [];
  let last = 0;
  for (let index = FIRST_STORY; (index + 2) * 4 <= positions.length; index++) {
    const start = positions.readUInt32LE(index * 4);
    const end = Math.min(positions.readUInt32LE((index + 1) * 4), lengths.headers);
    if (start < last || end < start) break;
    stories.push(text.slice(offset + start, offset + end));
    last = end;
  }
  return stories;
}

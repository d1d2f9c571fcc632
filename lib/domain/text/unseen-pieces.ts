import { seenMark } from './seen-mark';
import { shapingEnd } from './shaping-end';

/** Half-open, in UTF-16 units; `seen` is what visibleText puts in its place. */
export type UnseenPiece = { start: number; end: number; seen: string };

const UNITS = 0x10000;
/** By UTF-16 unit, what is seen of it where that is not itself: asked of every letter of every text. */
let marks: (string | undefined)[] | null = null;

/** What visibleText changes in a text, in order and apart. */
export function unseenPieces(text: string): UnseenPiece[] {
  marks ??= findMarks();
  const pieces: UnseenPiece[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = start + 1;
    let seen = marks[text.charCodeAt(start)];
    if (seen === undefined) continue;
    const code = text.codePointAt(start) ?? 0;
    if (code >= UNITS) {
      end = start + 2;
      const pair = text.slice(start, end);
      seen = seenMark(pair);
      if (seen === pair) continue;
    }
    const shapedEnd = seen === '' ? shapingEnd(text, start) : start;
    const last = pieces.at(-1);
    if (shapedEnd > start) end = shapedEnd;
    else if (last?.end === start) {
      last.end = end;
      last.seen += seen;
    } else pieces.push({ start, end, seen });
  }
  return pieces;
}

function findMarks(): (string | undefined)[] {
  return Array.from({ length: UNITS }, (_, unit) => {
    const character = String.fromCharCode(unit);
    const seen = seenMark(character);
    return seen === character ? undefined : seen;
  });
}

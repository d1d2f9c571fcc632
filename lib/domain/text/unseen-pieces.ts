import { seenMark } from './seen-mark';
import { shapingEnd } from './shaping-end';

/** Half-open, in UTF-16 units; `seen` is what visibleText puts in its place. */
export type UnseenPiece = { start: number; end: number; seen: string };

const UNITS = 0x10000;
/** The block 'CJK Unified Ideographs', which has nothing but what is seen. */
const HAN = { first: 0x4e00, last: 0x9fff };
/** What is seen of each UTF-16 unit met so far: asked of every letter of every text, found once. */
const known = new Array<string | undefined>(UNITS).fill(undefined);

/** What visibleText changes in a text, in order and apart. */
export function unseenPieces(text: string): UnseenPiece[] {
  const pieces: UnseenPiece[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = start + 1;
    const unit = text.charCodeAt(start);
    if (unit >= HAN.first && unit <= HAN.last) continue;
    let seen = seenUnit(unit);
    if (seen === text.charAt(start)) continue;
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

function seenUnit(unit: number): string {
  return (known[unit] ??= seenMark(String.fromCharCode(unit)));
}

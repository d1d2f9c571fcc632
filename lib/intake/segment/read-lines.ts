import type { LineHint, Source } from '@/lib/intake/source';
import { fold } from './fold';
import type { Line } from './line';

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/** Where a picture stands. */
const NO_WORDS = { text: '', folded: '', spans: [], indented: false, inline: false };

/** The lines of the source that are not blank, trimmed; a picture is a line of its own, without words. */
export function readLines({ text, hints }: Source): Line[] {
  const lines: Line[] = [];
  const hintsOf = inOrder(hints);
  let start = 0;
  let blanksBefore = 0;
  const add = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    const known = hintsOf(start, end);
    for (const hint of known.filter(({ kind }) => kind === 'picture')) {
      lines.push({ ...NO_WORDS, blanksBefore, hints: [hint] });
      blanksBefore = 0;
    }
    if (trimmed === '') blanksBefore += 1;
    else {
      lines.push({
        text: trimmed,
        folded: fold(trimmed),
        spans: [{ start: from, end: from + trimmed.length }],
        blanksBefore,
        indented: from > start,
        inline: false,
        hints: known.filter(({ kind }) => kind !== 'picture'),
      });
      blanksBefore = 0;
    }
  };
  for (const found of text.matchAll(LINE_BREAK)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return lines;
}

function inOrder(hints: LineHint[]): (start: number, end: number) => LineHint[] {
  const sorted = [...hints].sort((one, other) => one.start - other.start);
  let at = 0;
  return (start, end) => {
    const found: LineHint[] = [];
    for (let hint = sorted[at]; hint && hint.start <= end; hint = sorted[++at])
      if (hint.end >= start) found.push(hint);
    return found;
  };
}

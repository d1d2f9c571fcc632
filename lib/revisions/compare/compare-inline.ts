import { canonicalJson } from '@/lib/document/canonical-json';
import { scriptOf } from '@/lib/document/text-as-read';
import { compareText } from './compare-text';
import type { Mark, TextPiece } from './comparison';

/** A run of text under the same marks. */
export type Inline = { text: string; marks: Mark[] };

export function joinInline(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join('');
}

/**
 * As compareText, with the marks of each piece. Text whose marks alone changed is a `formatted` piece, save where it came
 * to be raised or lowered: m2 that is m² now says something else.
 */
export function compareInline(before: readonly Inline[], after: readonly Inline[]): TextPiece[] {
  const old = readerOf(before);
  const now = readerOf(after);
  const pieces: TextPiece[] = [];
  for (const { op, text } of compareText(joinInline(before), joinInline(after))) {
    for (let left = text.length; left > 0;) {
      const reach = Math.min(left, op === 'added' ? left : old.left(), op === 'removed' ? left : now.left());
      const was = op === 'added' ? null : old.take(reach);
      const is = op === 'removed' ? null : now.take(reach);
      for (const piece of pieceOf(op, was, is)) append(pieces, piece);
      left -= reach;
    }
  }
  return pieces;
}

/** Whole text added or removed. */
export function piecesOf(op: 'added' | 'removed', inlines: readonly Inline[]): TextPiece[] {
  return op === 'added' ? compareInline([], inlines) : compareInline(inlines, []);
}

function readerOf(inlines: readonly Inline[]) {
  const runs = inlines.filter((inline) => inline.text !== '');
  let at = 0;
  let from = 0;
  return {
    left: () => (runs[at]?.text.length ?? 0) - from,
    take(length: number): Inline {
      const run = runs[at] ?? { text: '', marks: [] };
      const taken = { text: run.text.slice(from, from + length), marks: run.marks };
      from += length;
      if (from >= run.text.length) [at, from] = [at + 1, 0];
      return taken;
    },
  };
}

function pieceOf(op: 'same' | 'added' | 'removed', was: Inline | null, is: Inline | null): TextPiece[] {
  if (was && is && scriptOf(was.marks) !== scriptOf(is.marks))
    return [...pieceOf('removed', was, null), ...pieceOf('added', null, is)];
  if (was && is && !isSameMarks(was.marks, is.marks)) {
    return [{ op: 'formatted', text: is.text, marksBefore: was.marks, marks: is.marks }];
  }
  const { text, marks } = is ?? was ?? { text: '', marks: [] };
  return [marks.length > 0 ? { op, text, marks } : { op, text }];
}

function append(pieces: TextPiece[], piece: TextPiece): void {
  const last = pieces.at(-1);
  if (!last || last.op !== piece.op || !isSameMarks(last.marks ?? [], piece.marks ?? [])) pieces.push(piece);
  else if (!isSameMarks(marksBefore(last), marksBefore(piece))) pieces.push(piece);
  else pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
}

function marksBefore(piece: TextPiece): Mark[] {
  return piece.op === 'formatted' ? piece.marksBefore : [];
}

function isSameMarks(one: Mark[], other: Mark[]): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(marks: Mark[]): string {
  return marks.map(canonicalJson).sort().join();
}

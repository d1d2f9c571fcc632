import type { Flag, Piece } from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';
import type { Correction } from './correction';

/** Signs beside the doubtful ones: a mark that is too much cannot be taken out of a field that holds nothing else. */
const BESIDE = 4;

/**
 * The place in the source that is corrected for a flag: its words and a few beside them in the same line; null where
 * another flag's correction holds it.
 */
export function placeToCorrect(
  flag: Pick<Flag, 'start' | 'end'>,
  piece: Piece,
  corrections: readonly Correction[],
  source: string,
): Span | null {
  const held = corrections.some(({ start, end }) => start < flag.end && flag.start < end);
  const first = piece.spans.find(({ start, end }) => start <= flag.start && flag.start < end);
  const last = piece.spans.findLast(({ start, end }) => start < flag.end && flag.end <= end) ?? first;
  if (held || !first || !last) return null;
  const end = Math.min(flag.end, last.end);
  const from = Math.max(
    first.start,
    ...corrections.filter((one) => one.end <= flag.start).map((one) => one.end),
  );
  const to = Math.min(last.end, ...corrections.filter((one) => one.start >= end).map((one) => one.start));
  const before = [...source.slice(from, flag.start)].slice(-BESIDE).join('').split('\n').at(-1) ?? '';
  const after = [...source.slice(end, to)].slice(0, BESIDE).join('').split('\n')[0] ?? '';
  return { start: flag.start - before.length, end: end + after.length };
}

import type { ClaimBound } from './claim';
import type { PrintedNumber } from './numerals';
import { boundBefore, boundBehind, leadWords } from './qualifiers';

/** Where a figure begins and ends with the words that bound it, what they say, and they themselves. */
export type FigureBounds = { start: number; end: number; bound: ClaimBound; words: string[] };

/** The bound and lead-in words directly beside a figure. */
export function boundsAround(line: string, at: number, number: PrintedNumber, end: number): FigureBounds {
  const before = boundBefore(line, at, number.form === 'bare');
  const behind = boundBehind(line, end);
  const start = before?.start ?? at;
  const rest = number.hasRest ? (line.slice(at, end).match(/[余多来]/)?.[0] ?? '余') : null;
  const words = [...leadWords(line, start), before?.text, rest, behind?.text].filter(
    (word) => typeof word === 'string',
  );
  return {
    start,
    end: behind?.end ?? end,
    bound: before?.bound ?? behind?.bound ?? (rest === null ? 'exact' : rest === '来' ? 'about' : 'at_least'),
    words,
  };
}

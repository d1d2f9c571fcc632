import { diffUnits, type Stretch } from './compare/diff-units';
import { splitIntoUnits } from './compare/text-units';
import { tidyEdits } from './compare/tidy-edits';

/** UTF-16 offsets, the end excluded. */
export type TextRange = { start: number; end: number };

/** A stretch of the text before and what stands in its place after; either may be empty. */
export type Hunk = { before: TextRange; after: TextRange };

/** How far two texts are the same from their start and, counted by itself, from their end. */
export function commonEnds(before: string, after: string): { head: number; tail: number } {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < limit &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  // Neither end may stop inside a character of two code units.
  if (isBetween(before.charCodeAt(head - 1), 0xd800, 0xdbff)) head--;
  if (isBetween(before.charCodeAt(before.length - tail), 0xdc00, 0xdfff)) tail--;
  return { head, tail };
}

/**
 * Where two texts differ. `exact` leaves every unchanged character out of a hunk, `tidy` only those that a reader
 * would say were kept.
 */
export function findHunks(before: string, after: string): { exact: Hunk[]; tidy: Hunk[] } {
  const { head, tail: wholeTail } = commonEnds(before, after);
  const tail = Math.min(wholeTail, Math.min(before.length, after.length) - head);
  const middleBefore = before.slice(head, before.length - tail);
  const middleAfter = after.slice(head, after.length - tail);
  const stretches = diffUnits(splitIntoUnits(middleBefore), splitIntoUnits(middleAfter));
  return { exact: toHunks(stretches, head), tidy: toHunks(tidyEdits(stretches), head) };
}

function toHunks(stretches: Stretch[], from: number): Hunk[] {
  const hunks: Hunk[] = [];
  let before = from;
  let after = from;
  for (const { same, removed, added } of stretches) {
    before += same.join('').length;
    after += same.join('').length;
    const hunk = {
      before: { start: before, end: before + removed.join('').length },
      after: { start: after, end: after + added.join('').length },
    };
    before = hunk.before.end;
    after = hunk.after.end;
    if (removed.length + added.length > 0) hunks.push(hunk);
  }
  return hunks;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

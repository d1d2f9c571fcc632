import { joinStretches, type Stretch } from './diff-units';
import { isNumber, isPunctuation } from './text-units';

// Unchanged runs this short between two edits are chance, not text the writer kept.
const TINY_RUN = 2;
const SHORT_RUN = 6;

/** Joins edits that only a chance run of unchanged characters parts, so that a reader sees phrases. */
export function tidyEdits(stretches: Stretch[]): Stretch[] {
  const tidy: Stretch[] = [];
  for (const stretch of stretches) {
    let edit = stretch;
    for (let previous = tidy.at(-1); previous && isChance(previous, edit); previous = tidy.at(-1)) {
      tidy.pop();
      edit = merge(previous, edit);
    }
    tidy.push(edit);
  }
  return joinStretches(tidy.flatMap(trim));
}

function isChance(previous: Stretch, next: Stretch): boolean {
  if (sizeOf(next) === 0) return false;
  if (isPrecise(previous) && isPrecise(next)) return false;
  const run = next.same.join('').length;
  return run <= TINY_RUN || (run <= SHORT_RUN && run * 2 <= Math.min(sizeOf(previous), sizeOf(next)));
}

/** One mark of punctuation or one number: readable by itself however near the next edit is. */
function isPrecise({ removed, added }: Stretch): boolean {
  const units = [...removed, ...added];
  return (
    removed.length <= 1 && added.length <= 1 && units.every((unit) => isPunctuation(unit) || isNumber(unit))
  );
}

function sizeOf({ removed, added }: Stretch): number {
  return Math.max(removed.length, added.length);
}

function merge(previous: Stretch, next: Stretch): Stretch {
  return {
    same: previous.same,
    removed: [...previous.removed, ...next.same, ...next.removed],
    added: [...previous.added, ...next.same, ...next.added],
  };
}

/** A merged edit may begin or end with the same characters on both sides: those are unchanged. */
function trim({ same, removed, added }: Stretch): Stretch[] {
  let head = 0;
  while (head < Math.min(removed.length, added.length) && removed[head] === added[head]) head++;
  let tail = 0;
  const limit = Math.min(removed.length, added.length) - head;
  while (tail < limit && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  return [
    {
      same: same.concat(removed.slice(0, head)),
      removed: removed.slice(head, removed.length - tail),
      added: added.slice(head, added.length - tail),
    },
    { same: removed.slice(removed.length - tail), removed: [], added: [] },
  ];
}

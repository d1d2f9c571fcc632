import { Fragment, type Node } from '@tiptap/pm/model';

/** A stretch of `before` and what stands for it in `after`, which begins `start + shift` there. */
export type Changed = { start: number; endBefore: number; shift: number; endAfter: number };

// Beyond this many pairs of blocks what lies between the first and the last change counts as one.
const MOST_PAIRS = 250_000;

/** Where two documents of one schema differ, in order; blocks that stand unchanged between changes are no part of them. */
export function changedRanges(before: Node, after: Node): Changed[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  let first = 0;
  while (first < old.length && first < now.length && isSame(old[first], now[first])) first += 1;
  let last = 0;
  const most = Math.min(old.length, now.length) - first;
  while (last < most && isSame(old.at(-1 - last), now.at(-1 - last))) last += 1;
  const start = sizeOf(old.slice(0, first));
  return hunks(old.slice(first, old.length - last), now.slice(first, now.length - last)).flatMap((hunk) => {
    const from = start + sizeOf(old.slice(first, first + hunk.oldAt));
    const to = start + sizeOf(now.slice(first, first + hunk.nowAt));
    const found = differenceOf(Fragment.from(hunk.old), Fragment.from(hunk.now));
    if (!found) return [];
    const { start: at, endBefore, endAfter } = found;
    return [{ start: from + at, endBefore: from + endBefore, shift: to - from, endAfter: to + endAfter }];
  });
}

function differenceOf(before: Fragment, after: Fragment) {
  const start = before.findDiffStart(after);
  const ends = before.findDiffEnd(after);
  if (start === null || !ends) return null;
  // In 'aa' made of 'a' both searches claim the same letter.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return { start, endBefore: ends.a + overlap, endAfter: ends.b + overlap };
}

type Hunk = { oldAt: number; old: Node[]; nowAt: number; now: Node[] };

/** What lies between the blocks that both have in common. */
function hunks(old: Node[], now: Node[]): Hunk[] {
  const kept = old.length * now.length > MOST_PAIRS ? [] : commonBlocks(old, now);
  const found: Hunk[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const [o, n] of [...kept, [old.length, now.length] as const]) {
    if (o > oldAt || n > nowAt)
      found.push({ oldAt, old: old.slice(oldAt, o), nowAt, now: now.slice(nowAt, n) });
    [oldAt, nowAt] = [o + 1, n + 1];
  }
  return found;
}

/** The longest row of blocks that both hold in this order, as pairs of places. */
function commonBlocks(old: Node[], now: Node[]): [number, number][] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const length = (o: number, n: number) => lengths[o * width + n] ?? 0;
  for (let o = old.length - 1; o >= 0; o -= 1) {
    for (let n = now.length - 1; n >= 0; n -= 1) {
      lengths[o * width + n] = isSame(old[o], now[n])
        ? length(o + 1, n + 1) + 1
        : Math.max(length(o + 1, n), length(o, n + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [o, n] = [0, 0];
  while (o < old.length && n < now.length) {
    if (isSame(old[o], now[n])) pairs.push([o++, n++]);
    else if (length(o + 1, n) >= length(o, n + 1)) o += 1;
    else n += 1;
  }
  return pairs;
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.eq(b);
}

function blocksOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
}

function sizeOf(blocks: Node[]): number {
  return blocks.reduce((size, block) => size + block.nodeSize, 0);
}

import type { Node } from '@tiptap/pm/model';
import { align } from '@/lib/revisions/compare/align';
import { longestRise } from '@/lib/revisions/compare/longest-rise';
import { likened, weighBlocks } from './block-likeness';
import { canGoInto, isRowByRow } from './go-into';

/** A block that only one version has. `move`: the same object at the block's two places. */
export type LoneBlock = { node: Node; move: object | null };

/** What went and what came between two blocks that stand in both versions; nothing, mostly. */
export type Gap = { outs: LoneBlock[]; ins: LoneBlock[] };

/** One block in two versions. `inside`: how its own blocks stand to each other, null where they are not gone into. */
export type MatchedBlocks = { before: Node; after: Node; inside: BlockLayout | null };

/** How the blocks within one node stand to those in its other version: gaps and matched blocks by turns, gaps at both ends. */
export type BlockLayout = { gaps: Gap[]; matched: MatchedBlocks[] };

type Pair = [before: number, after: number];

// Past this many pairs to weigh, blocks that stand once in either version are paired first.
const MANY = 4000;
// Past this many, what two rewritten texts have in common is not looked for block by block.
const TOO_MANY = 100_000;

/** Pairs the blocks of two versions of a node, so that whichever gaps are filled, it holds what it must. */
export function layOutBlocks(before: Node, after: Node): BlockLayout {
  const [old, now] = [before.children, after.children];
  const pairs = isRowByRow(before, after) ? old.map((_, at): Pair => [at, at]) : pairBlocks(old, now, before);
  const layout: BlockLayout = { gaps: [], matched: [] };
  let [b, a] = [0, 0];
  for (const [nextB, nextA] of [...pairs, [old.length, now.length] satisfies Pair]) {
    layout.gaps.push({ outs: old.slice(b, nextB).map(lone), ins: now.slice(a, nextA).map(lone) });
    const [was, is] = [old[nextB], now[nextA]];
    if (was && is) layout.matched.push(matchBlocks(was, is));
    [b, a] = [nextB + 1, nextA + 1];
  }
  return layout;
}

export function matchBlocks(before: Node, after: Node): MatchedBlocks {
  const isWithin = !before.eq(after) && canGoInto(before, after);
  return { before, after, inside: isWithin ? layOutBlocks(before, after) : null };
}

const lone = (node: Node): LoneBlock => ({ node, move: null });

function pairBlocks(old: readonly Node[], now: readonly Node[], parent: Node): Pair[] {
  // An item begins with a paragraph whatever else of it is taken.
  const isFirstFixed = parent.type.name === 'listItem';
  let head = isFirstFixed ? 1 : 0;
  while (isSame(old[head], now[head])) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && isSame(old.at(-1 - tail), now.at(-1 - tail)))
    tail++;
  const pairs: Pair[] = [];
  for (let at = 0; at < head; at++) pairs.push([at, at]);
  pairs.push(...pairBetween(old, now, [head, head], [old.length - tail, now.length - tail]));
  for (let at = tail; at > 0; at--) pairs.push([old.length - at, now.length - at]);
  // With one block that stands in both, no choice of the others leaves the node empty.
  return pairs.length === 0 && old.length > 0 && now.length > 0 ? [[0, 0]] : pairs;
}

/** The pairs that weigh most; of a long text only between the blocks that stand once in either version. */
function pairBetween(old: readonly Node[], now: readonly Node[], start: Pair, end: Pair): Pair[] {
  if ((end[0] - start[0]) * (end[1] - start[1]) <= MANY) return pairByLikeness(old, now, start, end);
  const pairs: Pair[] = [];
  let last = start;
  for (const anchor of [...anchorsBetween(old, now, start, end), end]) {
    pairs.push(...pairByLikeness(old, now, last, anchor));
    if (anchor !== end) pairs.push(anchor);
    last = [anchor[0] + 1, anchor[1] + 1];
  }
  return pairs;
}

function anchorsBetween(old: readonly Node[], now: readonly Node[], start: Pair, end: Pair): Pair[] {
  const places = (nodes: readonly Node[], from: number, to: number) => {
    const found = new Map<string, number | null>();
    for (let at = from; at < to; at++) {
      const node = nodes[at];
      if (!node || node.textContent.trim() === '') continue;
      const key = JSON.stringify(node.toJSON());
      found.set(key, found.has(key) ? null : at);
    }
    return found;
  };
  const after = places(now, start[1], end[1]);
  const before = [...places(old, start[0], end[0])].flatMap(([key, b]): Pair[] => {
    const a = after.get(key);
    return b === null || a === null || a === undefined ? [] : [[b, a]];
  });
  const risen = new Set(longestRise(before.map(([, a]) => a)));
  return before.filter(([, a]) => risen.has(a));
}

function pairByLikeness(old: readonly Node[], now: readonly Node[], start: Pair, end: Pair): Pair[] {
  const [before, after] = [old.slice(start[0], end[0]), now.slice(start[1], end[1])];
  if (before.length * after.length === 0 || before.length * after.length > TOO_MANY) return [];
  const place = (from: number) => (node: Node, at: number) => ({ ...likened(node), at: from + at });
  return align(before.map(place(start[0])), after.map(place(start[1])), weighBlocks).flatMap(
    (pair): Pair[] => (pair.before && pair.after ? [[pair.before.at, pair.after.at]] : []),
  );
}

const isSame = (one: Node | undefined, other: Node | undefined) => !!one && !!other && one.eq(other);

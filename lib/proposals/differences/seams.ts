import type { Node } from '@tiptap/pm/model';
import type { BlockLayout, Gap, LoneBlock, MatchedBlocks } from './block-layout';
import { FROM_BESIDE, likened, sharedPairs } from './block-likeness';

/**
 * Blocks of which one became several or several became one: one of the two lists has one block. `isAnother`: not
 * paragraphs split or merged but blocks of another kind, as paragraphs that became a list.
 */
export type SeamedBlocks = { before: Node[]; after: Node[]; isAnother: boolean };

/** One block in two versions, with those split off it or merged into it. */
export type Run = { blocks: MatchedBlocks; seamed: SeamedBlocks | null };

/** A layout in which blocks that were split or merged no longer stand in the gaps. */
export type SeamedLayout = { gaps: Gap[]; runs: Run[] };

/**
 * How many nodes end and begin where such a block is split: 1 for a paragraph, 2 for a list item that holds one alone;
 * null for what is not split.
 */
export function depthOfSeam(node: Node): number | null {
  if (node.type.name === 'paragraph') return 1;
  const isItem = node.type.name === 'listItem' && node.childCount === 1;
  return isItem && node.firstChild?.type.name === 'paragraph' ? 2 : null;
}

/** The text block a seam runs through. */
export function seamedText(node: Node): Node {
  return node.isTextblock ? node : (node.firstChild ?? node);
}

/** Finds the blocks that one block was split into or merged from. */
export function findSeams({ gaps, matched }: BlockLayout): SeamedLayout {
  const left = gaps.map(({ outs, ins }) => ({ outs: [...outs], ins: [...ins] }));
  const runs = matched.map((blocks, at): Run => {
    const [gap, next] = [left[at], left[at + 1]];
    return { blocks, seamed: gap && next ? seamedIn(blocks, gap, next) : null };
  });
  return { gaps: left, runs };
}

function seamedIn({ before, after }: MatchedBlocks, gap: Gap, next: Gap): SeamedBlocks | null {
  const isAnother = before.type !== after.type && before.isTextblock !== after.isTextblock;
  if (!isAnother && (!isLike(before, after) || before.eq(after))) return null;
  const mayJoin = (node: Node) => isAnother || isLike(node, before);
  const split = takeBeside(before, after, gap.ins, next.ins, mayJoin);
  if (split) return { before: [before], after: split, isAnother };
  const merged = takeBeside(after, before, gap.outs, next.outs, mayJoin);
  return merged && { before: merged, after: [after], isAnother };
}

/** Takes out of the gaps the blocks that hold what `whole` has and `part` has not; with `part` in order, or null. */
function takeBeside(
  whole: Node,
  part: Node,
  before: LoneBlock[],
  after: LoneBlock[],
  mayJoin: (node: Node) => boolean,
): Node[] | null {
  if (before.length + after.length === 0) return null;
  const rest = new Map(likened(whole).profile.pairs);
  const isOfRest = ({ node, move }: LoneBlock) => {
    const { profile } = likened(node);
    const isJoined = !move && mayJoin(node) && profile.size > 0;
    return isJoined && sharedPairs(profile, rest) >= profile.size * FROM_BESIDE;
  };
  removePairs(rest, part);
  const blocks = [part];
  for (let next = after[0]; next && isOfRest(next); next = after[0]) {
    after.shift();
    blocks.push(next.node);
    removePairs(rest, next.node);
  }
  for (let last = before.at(-1); last && isOfRest(last); last = before.at(-1)) {
    before.pop();
    blocks.unshift(last.node);
    removePairs(rest, last.node);
  }
  return blocks.length > 1 ? blocks : null;
}

function removePairs(rest: Map<string, number>, node: Node): void {
  for (const [pair, count] of likened(node).profile.pairs) rest.set(pair, (rest.get(pair) ?? 0) - count);
}

/** Whether the two can be two halves of one. */
function isLike(one: Node, other: Node): boolean {
  const depth = depthOfSeam(one);
  return depth !== null && depth === depthOfSeam(other) && one.hasMarkup(other.type, other.attrs);
}

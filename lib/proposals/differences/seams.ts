import type { Node } from '@tiptap/pm/model';
import type { BlockLayout, Gap, LoneBlock, MatchedBlocks } from './block-layout';
import { likened } from './block-likeness';

/** Paragraphs of which one became several or several became one: one of the two lists has one block. */
export type SeamedBlocks = { before: Node[]; after: Node[] };

/** One block in two versions, with those split off it or merged into it. */
export type Run = { blocks: MatchedBlocks; seamed: SeamedBlocks | null };

/** A layout in which blocks that were split or merged no longer stand in the gaps. */
export type SeamedLayout = { gaps: Gap[]; runs: Run[] };

// How much of a block's text comes from, or went into, the one beside it for both to have been one.
const FROM_BESIDE = 0.6;

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
    const { before, after } = blocks;
    if (!gap || !next || depthOfSeam(before) === null || !isLike(before, after) || before.eq(after))
      return { blocks, seamed: null };
    const split = takeBeside(before, after, gap.ins, next.ins);
    if (split) return { blocks, seamed: { before: [before], after: split } };
    const merged = takeBeside(after, before, gap.outs, next.outs);
    return { blocks, seamed: merged && { before: merged, after: [after] } };
  });
  return { gaps: left, runs };
}

/** Takes out of the gaps the blocks that hold what `whole` has and `part` has not; with `part` in order, or null. */
function takeBeside(whole: Node, part: Node, before: LoneBlock[], after: LoneBlock[]): Node[] | null {
  const rest = new Map(likened(whole).profile.pairs);
  remove(rest, part);
  const blocks = [part];
  for (let next = after[0]; next && isOfRest(rest, next, part); next = after[0]) {
    after.shift();
    blocks.push(next.node);
    remove(rest, next.node);
  }
  for (let last = before.at(-1); last && isOfRest(rest, last, part); last = before.at(-1)) {
    before.pop();
    blocks.unshift(last.node);
    remove(rest, last.node);
  }
  return blocks.length > 1 ? blocks : null;
}

function isOfRest(rest: Map<string, number>, { node, move }: LoneBlock, part: Node): boolean {
  if (move || !isLike(node, part)) return false;
  const { pairs, size } = likened(node).profile;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, Math.max(0, rest.get(pair) ?? 0));
  return size > 0 && shared >= size * FROM_BESIDE;
}

function remove(rest: Map<string, number>, node: Node): void {
  for (const [pair, count] of likened(node).profile.pairs) rest.set(pair, (rest.get(pair) ?? 0) - count);
}

const isLike = (one: Node, other: Node) =>
  one.hasMarkup(other.type, other.attrs) && depthOfSeam(one) === depthOfSeam(other);

import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { documentSchema } from '@/lib/document/document-schema';
import { similarityOf } from '@/lib/revisions/compare/similarity';
import { matchBlocks, type BlockLayout, type Gap, type LoneBlock, type MatchedBlocks } from './block-layout';
import { ALIKE, isPhoto, likened } from './block-likeness';
import { blockWords } from './block-words';
import { cutInline } from './cut-inline';
import type { DifferenceKind } from './difference';
import type { Drafted } from './drafted';
import { pairInPlace } from './pair-in-place';
import { findSeams, depthOfSeam, seamedText, type SeamedBlocks } from './seams';
import { markupOf } from './splice';

// Of so few characters none need stay for the text to be read as the same one changed.
const SHORT = 20;

/** The differences of a layout in reading order. `start`: the position in the base at which its first block begins. */
export function cutBlocks(layout: BlockLayout, start: number): Drafted[] {
  const { gaps, runs } = findSeams(layout);
  const found: Drafted[] = [];
  let position = start;
  for (const [at, gap] of gaps.entries()) {
    const run = runs[at];
    const before = run ? (run.seamed?.before ?? [run.blocks.before]) : [];
    found.push(...cutGap(gap, position));
    position += sizeOf(gap.outs.map(({ node }) => node));
    if (run) found.push(...(run.seamed ? cutSeamed(run.seamed, position) : cutMatched(run.blocks, position)));
    position += sizeOf(before);
  }
  return found;
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}

/** What went, then what came; a block that came for one that went at that one's place. */
function cutGap(gap: Gap, start: number): Drafted[] {
  const found: Drafted[] = [];
  let position = start;
  let [out, into] = [0, 0];
  for (const pair of [...pairInPlace(gap), { out: gap.outs.length, into: gap.ins.length }]) {
    for (const block of gap.outs.slice(out, pair.out)) {
      found.push(blockOut(block, position));
      position += block.node.nodeSize;
    }
    for (const block of gap.ins.slice(into, pair.into)) found.push(blockIn(block, position));
    const [before, after] = [gap.outs[pair.out]?.node, gap.ins[pair.into]?.node];
    if (before && after) {
      const isRow = before.type.name === 'tableRow';
      const blocks = isRow ? matchBlocks(before, after) : { before, after, inside: null };
      found.push(...cutMatched(blocks, position));
      position += before.nodeSize;
    }
    [out, into] = [pair.out + 1, pair.into + 1];
  }
  return found;
}

function blockOut({ node, move }: LoneBlock, from: number): Drafted {
  const splice = { from, to: from + node.nodeSize, put: Slice.empty };
  return { kind: move ? 'block_moved' : 'block_removed', taken: blockWords(node), put: '', splice, move };
}

function blockIn({ node, move }: LoneBlock, at: number): Drafted {
  const splice = { from: at, to: at, put: whole(node) };
  return { kind: move ? 'block_moved' : 'block_inserted', taken: '', put: blockWords(node), splice, move };
}

/** One block in two versions: by character, by its own blocks, or, where it is another, as a whole. */
function cutMatched({ before, after, inside }: MatchedBlocks, from: number): Drafted[] {
  if (before.eq(after)) return [];
  const isAnother = before.isTextblock
    ? before.type !== after.type || !isSameText(before, after)
    : inside === null;
  if (isAnother) {
    return [cutAsOne([before], [after], from)];
  }
  const within = inside ? cutBlocks(inside, from + 1) : cutText([before], [after], from, 1);
  return [...cutMarkup(before, after, from), ...within];
}

function isSameText(before: Node, after: Node): boolean {
  if (isPhoto(before) && before.attrs.hash !== after.attrs.hash) return false;
  if (before.content.size <= SHORT || after.content.size <= SHORT) return true;
  return similarityOf(likened(before).profile, likened(after).profile) >= ALIKE;
}

function cutMarkup(before: Node, after: Node, from: number): Drafted[] {
  if (before.hasMarkup(after.type, after.attrs, before.marks)) return [];
  const splice = { from, to: from + 1, become: markupOf(after), was: markupOf(before) };
  return [{ ...worded('block_set', ...changedTexts(before, after)), splice }];
}

function changedTexts(before: Node, after: Node): [taken: string, put: string] {
  const names = ['credit', 'alt'].filter((name) => before.attrs[name] !== after.attrs[name]);
  const texts = (node: Node) => names.map((name) => String(node.attrs[name] ?? '')).filter(Boolean);
  return [texts(before).join('\n'), texts(after).join('\n')];
}

function cutSeamed({ before, after, isAnother }: SeamedBlocks, from: number): Drafted[] {
  if (isAnother) return [cutAsOne(before, after, from)];
  const [first] = before;
  return cutText(before, after, from, (first && depthOfSeam(first)) ?? 1);
}

function cutAsOne(before: Node[], after: Node[], from: number): Drafted {
  const words = (nodes: Node[]) => nodes.map(blockWords).join('\n');
  const splice = { from, to: from + sizeOf(before), put: whole(...after) };
  return { ...worded('block_replaced', words(before), words(after)), splice };
}

/** `depth`: how many nodes begin before the text of each block does. */
function cutText(before: Node[], after: Node[], from: number, depth: number): Drafted[] {
  const [old, now] = [before.map(seamedText), after.map(seamedText)];
  const proposed = documentSchema.topNodeType.create(null, after);
  const [oldPlaces, nowPlaces] = [placesOf(old, from + depth, depth), placesOf(now, depth, depth)];
  const place = (places: number[], offset: number) => places[offset] ?? 0;
  return cutInline(old, now).map((cut): Drafted => {
    const put = proposed.slice(place(nowPlaces, cut.after.from), place(nowPlaces, cut.after.to));
    const splice = {
      from: place(oldPlaces, cut.before.from),
      to: place(oldPlaces, cut.before.to),
      put: cut.after.from === cut.after.to ? Slice.empty : put,
    };
    return { ...worded(cut.kind, cut.taken, cut.put), splice };
  });
}

/** The position before each inline token of the blocks and behind the last; the first begins at `start`. */
function placesOf(blocks: readonly Node[], start: number, depth: number): number[] {
  const places: number[] = [];
  let position = start;
  for (const block of blocks) {
    for (let at = 0; at <= block.content.size; at++) places.push(position + at);
    position += block.content.size + 2 * depth;
  }
  return places;
}

function worded(kind: DifferenceKind, taken: string, put: string): Omit<Drafted, 'splice'> {
  return { kind, taken, put, move: null };
}

const whole = (...nodes: Node[]) => new Slice(Fragment.fromArray(nodes), 0, 0);

import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { documentTokens } from './document-tokens';
import type { DraftChange } from './draft-changes';

// What is left of a block that was written anew and is shorter than this is there by chance.
const MIN_QUOTE = 4;

type Range = { from: number; to: number };

/**
 * Whether a place is known to be its own and no other that says the same: what stands unchanged around it, up to the
 * next change on either side, is found but once.
 */
export function isAnchored(base: Node, draft: Node, place: Range, changes: readonly DraftChange[]): boolean {
  const $from = base.resolve(place.from);
  for (let depth = 0; depth <= $from.depth; depth++) {
    const isText = $from.node(depth).isTextblock;
    const holds = isText
      ? isAnchoredInText(base, $from, place, changes)
      : isAnchoredAmongBlocks(base, depth === 0 ? draft : null, $from, depth, place, changes);
    if (!holds) return false;
  }
  return true;
}

function isAnchoredInText(
  base: Node,
  $from: ResolvedPos,
  place: Range,
  changes: readonly DraftChange[],
): boolean {
  const block = { from: $from.start(), to: $from.end() };
  const inside = changes.filter(({ splice }) => splice.to >= block.from && splice.from <= block.to);
  if (inside.length === 0) return true;
  const kept = between(block, place, inside);
  const text = (range: Range) => base.textBetween(range.from, range.to, '\n', '\n');
  const [all, part] = [text(block), text(kept)];
  if (!/[\p{L}\p{N}]/u.test(part) || all.indexOf(part) !== all.lastIndexOf(part)) return false;
  return part.length >= MIN_QUOTE || isMostlyKept($from.parent, $from.before(), changes);
}

function isAnchoredAmongBlocks(
  base: Node,
  draft: Node | null,
  $from: ResolvedPos,
  depth: number,
  place: Range,
  changes: readonly DraftChange[],
): boolean {
  const parent = $from.node(depth);
  const [start, end] = [$from.start(depth), $from.end(depth)];
  const blockwise = changes.filter(({ splice }) => {
    const $change = base.resolve(splice.from);
    return 'put' in splice && $change.depth === depth && $change.start(depth) === start;
  });
  if (blockwise.length === 0) return true;
  const kept = between({ from: start, to: end }, place, blockwise);
  const [old, now] = [timesOf(parent), draft && timesOf(draft)];
  let position = start;
  return parent.children.some((node) => {
    const isKept = position >= kept.from && position + node.nodeSize <= kept.to;
    position += node.nodeSize;
    const key = blockKey(node);
    const isOnly = old.get(key) === 1 && (now?.get(key) ?? 1) === 1;
    return isKept && isOnly && !isBlank(node) && isMostlyKept(node, position - node.nodeSize, changes);
  });
}

/** Whether a block that was changed within still says, by half, what it said. */
function isMostlyKept(node: Node, from: number, changes: readonly DraftChange[]): boolean {
  const to = from + node.nodeSize;
  const gone = changes
    .filter(({ splice }) => 'put' in splice && splice.from >= from && splice.to <= to)
    .reduce((sum, { splice }) => sum + splice.to - splice.from, 0);
  return gone * 2 <= node.content.size;
}

/** What stands unchanged around a place within a node. */
function between(node: Range, place: Range, changes: readonly DraftChange[]): Range {
  const before = changes.filter(({ splice }) => splice.to <= place.from).map(({ splice }) => splice.to);
  const after = changes.filter(({ splice }) => splice.from >= place.to).map(({ splice }) => splice.from);
  return { from: Math.max(node.from, ...before), to: Math.min(node.to, ...after) };
}

function timesOf(parent: Node): Map<string, number> {
  const times = new Map<string, number>();
  for (const node of parent.children) {
    const key = blockKey(node);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

// Of a text block its words: two that differ in marks alone are easily taken for each other.
function blockKey(node: Node): string {
  if (node.isTextblock) return `${node.attrs.hash ?? ''}${node.textContent}`;
  return documentTokens(Fragment.from(node)).join();
}

const isBlank = (node: Node) => node.isTextblock && blockKey(node).trim() === '';

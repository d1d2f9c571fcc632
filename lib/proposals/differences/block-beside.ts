import { Fragment, type Node } from '@tiptap/pm/model';
import { similarityOf } from '@/lib/revisions/compare/similarity';
import { ALIKE, likened } from './block-likeness';
import type { Splice, SplicePlace } from './difference';
import { documentTokens } from './document-tokens';
import { toSlice } from './splice';

/**
 * Whether a block that was to come in stands in the draft among those that others changed beside its place: as it is, or
 * touched up. Which came for which cannot be told there by places, and what stands there must not come in once more.
 */
export function blockBeside(
  base: Node,
  draft: Node,
  splice: Splice,
  changes: readonly SplicePlace[],
): 'same' | 'touched_up' | null {
  const block = blockPut(base, splice);
  const beside = block && changedBeside(base, draft, splice.from, changes);
  if (!beside) return null;
  const key = keyOf(block);
  if (beside.now.some((node) => keyOf(node) === key)) return 'same';
  const isTouchedUp = (node: Node) => {
    const likeness = likenessOf(node, block);
    return likeness >= ALIKE && beside.old.every((other) => likenessOf(node, other) < likeness);
  };
  return beside.now.some(isTouchedUp) ? 'touched_up' : null;
}

function blockPut(base: Node, splice: Splice): Node | null {
  if (splice.from < splice.to || !('put' in splice) || base.resolve(splice.from).parent.isTextblock)
    return null;
  const { content, openStart } = toSlice(splice.put);
  return openStart === 0 && content.childCount === 1 ? content.firstChild : null;
}

/** The blocks on both sides of a place, as far as the nearest that nobody touched: in the base and in the draft. */
function changedBeside(base: Node, draft: Node, at: number, changes: readonly SplicePlace[]) {
  const $at = base.resolve(at);
  const { parent } = $at;
  const old: Node[] = [];
  let [from, to] = [at, at];
  const isTouched = (start: number, end: number) =>
    changes.some((change) => change.from < end && change.to > start);
  for (let before = $at.nodeBefore; before && isTouched(from - before.nodeSize, from);) {
    old.unshift(before);
    from -= before.nodeSize;
    before = base.resolve(from).nodeBefore;
  }
  for (let after = $at.nodeAfter; after && isTouched(to, to + after.nodeSize);) {
    old.push(after);
    to += after.nodeSize;
    after = base.resolve(to).nodeAfter;
  }
  // The node they stand in was itself changed.
  if (changes.some((one) => one.from < to && one.to > from && (one.from < from || one.to > to))) return null;
  const grown = (those: readonly SplicePlace[]) =>
    those.reduce((sum, change) => sum + change.size - (change.to - change.from), 0);
  const start = from + grown(changes.filter((change) => change.from < from));
  const end = start + to - from + grown(changes.filter((change) => change.from >= from && change.to <= to));
  const now = blocksBetween(draft, start, end, parent);
  return now && { old, now };
}

/** Null where there is no such place in the draft. */
function blocksBetween(draft: Node, start: number, end: number, parent: Node): Node[] | null {
  if (start < 0 || start > end || end > draft.content.size) return null;
  const $start = draft.resolve(start);
  if ($start.parent.type !== parent.type || end > $start.end()) return null;
  const blocks: Node[] = [];
  let position = start;
  for (let at = $start.index(); position < end; at++) {
    const node = $start.parent.child(at);
    blocks.push(node);
    position += node.nodeSize;
  }
  return blocks;
}

function likenessOf(one: Node, other: Node): number {
  const [a, b] = [likened(one).profile, likened(other).profile];
  return a.size === 0 || b.size === 0 ? 0 : similarityOf(a, b);
}

const keyOf = (node: Node) => documentTokens(Fragment.from(node)).join();

import type { Node } from '@tiptap/pm/model';
import type { Difference } from './difference';

/**
 * The differences that would together take all blocks out of a node of the draft, where the base held one more that
 * somebody took out meanwhile: the last of them for each such node, since the node must keep one.
 */
export function emptyingDifferences(draft: Node, differences: readonly Difference[]): Set<string> {
  const removals = new Map<string, string>();
  for (const { id, splices } of differences)
    for (const { from, to, size } of splices) if (from < to && size === 0) removals.set(`${from}-${to}`, id);
  const emptying = new Set<string>();
  const look = (node: Node, start: number) => {
    let position = start;
    let last: string | undefined;
    let isEmptied = node.childCount > 0 && !node.isTextblock;
    for (const child of node.children) {
      const id = removals.get(`${position}-${position + child.nodeSize}`);
      if (id === undefined) isEmptied = false;
      else last = id;
      if (!child.isTextblock && !child.isLeaf) look(child, position + 1);
      position += child.nodeSize;
    }
    if (isEmptied && last !== undefined) emptying.add(last);
  };
  look(draft, 0);
  return emptying;
}

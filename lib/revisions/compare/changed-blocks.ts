import { diffArrays } from 'diff';
import type { DocumentNode } from '@/lib/domain/article/content';

/**
 * Two documents without the blocks that stand in both in the same order, so that what is left compares in a moment: what
 * an edit leaves as it was is most of a text.
 */
export function changedBlocks(
  before: DocumentNode,
  after: DocumentNode,
): { before: DocumentNode; after: DocumentNode } {
  const [old, now] = [before.content ?? [], after.content ?? []];
  const key = (node: DocumentNode) => JSON.stringify(node);
  const removed: DocumentNode[] = [];
  const added: DocumentNode[] = [];
  let [at, to] = [0, 0];
  for (const part of diffArrays(old.map(key), now.map(key))) {
    if (part.removed) removed.push(...old.slice(at, at + part.count));
    if (part.added) added.push(...now.slice(to, to + part.count));
    if (!part.added) at += part.count;
    if (!part.removed) to += part.count;
  }
  return { before: { ...before, content: removed }, after: { ...after, content: added } };
}

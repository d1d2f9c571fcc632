import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { emptyDocument } from '@/lib/document/stored-document';

// A cut at the edge of a paragraph or item would leave an empty one, so it is moved outside of it.
function leaveEdges(position: ResolvedPos): ResolvedPos {
  const { depth, parentOffset, parent, doc } = position;
  if (depth > 0 && parentOffset === 0) return leaveEdges(doc.resolve(position.before()));
  if (depth > 0 && parentOffset === parent.content.size) return leaveEdges(doc.resolve(position.after()));
  return position;
}

// A character beyond the basic plane is two units, and half of one cannot be stored.
function leaveSurrogatePair(position: ResolvedPos): ResolvedPos {
  const isWithinPair = position.textOffset > 0 && /[\ud800-\udbff]$/.test(position.nodeBefore?.text ?? '');
  return isWithinPair ? position.doc.resolve(position.pos - 1) : position;
}

function isWhole(node: Node): boolean {
  try {
    node.check();
    return true;
  } catch {
    return false;
  }
}

/** Whether both halves keep to the grammar: a table, a photo or an item's sublist cannot be cut. */
function canCut(position: ResolvedPos): boolean {
  for (let depth = 1; depth <= position.depth; depth += 1) {
    if (position.node(depth).type.spec.isolating) return false;
  }
  return isWhole(position.doc.cut(0, position.pos)) && isWhole(position.doc.cut(position.pos));
}

/** A numbered list that was cut goes on counting. */
function countOn(before: Node, after: Node): Node {
  const [head, tail] = [before.lastChild, after.firstChild];
  if (head?.type.name !== 'orderedList' || tail?.type !== head.type) return after;
  const start = head.attrs.start + head.childCount;
  return after.copy(after.content.replaceChild(0, tail.type.create({ start }, tail.content)));
}

function orEmpty(doc: Node): DocumentNode {
  return doc.content.eq(Fragment.empty) ? emptyDocument().doc : toDocumentNode(doc);
}

/**
 * The document up to a ProseMirror position and from there on; where that would cut a table or a photo, the cut
 * is after it. A half with nothing in it is an empty document. `depth`: of how many blocks within each other both
 * halves hold a part, 0 where the cut is between blocks. Throws RangeError when there is no such position.
 */
export function splitDocument(
  document: DocumentNode | Node,
  position: number,
): { before: DocumentNode; after: DocumentNode; depth: number } {
  const doc = toProseMirror(document);
  const wanted = leaveEdges(leaveSurrogatePair(doc.resolve(position)));
  const isInside = wanted.depth > 0;
  const cut = !isInside || canCut(wanted) ? wanted.pos : wanted.after(1);
  const before = doc.cut(0, cut);
  const after = doc.cut(cut);
  const depth = cut === wanted.pos ? wanted.depth : 0;
  return { before: orEmpty(before), after: orEmpty(depth > 0 ? countOn(before, after) : after), depth };
}

import { Fragment, type Node } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { toProseMirror } from '@/lib/document/document-schema';

/** The document with neighbouring texts under the same marks in one: stored ones may be in several. Positions stay. */
export function joinedDocument(doc: DocumentNode | Node): Node {
  return joined(toProseMirror(doc));
}

function joined(node: Node): Node {
  if (node.isText || node.isLeaf) return node;
  return node.copy(Fragment.fromArray(node.children.map(joined)));
}

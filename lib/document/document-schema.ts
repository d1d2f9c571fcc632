import { getSchema } from '@tiptap/core';
import { Node, type Schema } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentExtensions } from '@/lib/document/extensions/document-extensions';

/** Built once; building it costs more than validating a section. */
export const documentSchema: Schema = getSchema(documentExtensions);

/**
 * The ProseMirror node of a stored document; one that already is one (an editor's) comes back as it is.
 * Throws RangeError on nodes, marks and attribute values the schema does not allow; which node may stand in
 * which is checked by validateDocument alone.
 */
export function toProseMirror(doc: DocumentNode | Node): Node {
  return doc instanceof Node ? doc : Node.fromJSON(documentSchema, doc);
}

/** Plain JSON: ProseMirror's attributes have no prototype, which React refuses to pass to the browser. */
export function toDocumentNode(node: Node): DocumentNode {
  const plain: DocumentNode = JSON.parse(JSON.stringify(node.toJSON()));
  return plain;
}

import { Slice, type Node, type Schema } from '@tiptap/pm/model';
import { ReplaceStep, type Transform } from '@tiptap/pm/transform';
import { documentSchema, toDocumentNode } from '@/lib/document/document-schema';
import type { DocumentPart, NodeMarkup, Splice, SplicePlace } from './difference';

/** Two splices of one list never overlap; where they touch, this is the order they are read in. */
export function inReadingOrder(one: SplicePlace, other: SplicePlace): number {
  return one.from - other.from || one.to - other.to || one.order - other.order;
}

export function toPart({ content, openStart, openEnd }: Slice): DocumentPart {
  return { content: content.content.map(toDocumentNode), openStart, openEnd };
}

/** In the schema of the document it is for: every editor has one of its own. */
export function toSlice(
  { content, openStart, openEnd }: DocumentPart,
  schema: Schema = documentSchema,
): Slice {
  return Slice.fromJSON(schema, content.length > 0 ? { content, openStart, openEnd } : null);
}

export function markupOf(node: Node): NodeMarkup {
  return { type: node.type.name, attrs: { ...node.attrs } };
}

/** Does splices that do not overlap, all of them placed in the document the transform holds now. */
export function doSplices(tr: Transform, splices: readonly Splice[]): void {
  const { schema } = tr.doc.type;
  for (const splice of splices.toSorted((one, other) => inReadingOrder(other, one))) {
    if ('put' in splice) tr.step(new ReplaceStep(splice.from, splice.to, toSlice(splice.put, schema)));
    else setMarkup(tr, splice.from, splice.become);
  }
}

function setMarkup(tr: Transform, position: number, { type, attrs }: NodeMarkup): void {
  const node = tr.doc.nodeAt(position);
  tr.setNodeMarkup(position, tr.doc.type.schema.nodes[type], attrs, node?.marks);
}

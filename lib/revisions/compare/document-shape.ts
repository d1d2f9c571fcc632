import type { DocumentNode } from '@/lib/domain/article/content';

const isInline = (node: DocumentNode) => node.type === 'text' || node.type === 'hardBreak';

/** Whether a node holds text itself rather than other blocks. */
export function holdsText(node: DocumentNode): boolean {
  return node.type === 'paragraph' || (node.content ?? []).every(isInline);
}

/** A node's kinds and attributes without its text, as a key: unequal where two documents are built differently. */
export function shapeOf(node: DocumentNode): string {
  const blocks = (node.content ?? []).filter((child) => !isInline(child)).map(shapeOf);
  return `${labelOf(node)}[${blocks.join()}]`;
}

/** A node's kind and attributes as a key. */
export function labelOf(node: DocumentNode): string {
  const attributes = Object.entries(node.attrs ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return node.type + JSON.stringify(attributes);
}

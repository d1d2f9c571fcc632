import { Slice } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { toDocumentNode, toProseMirror } from '@/lib/document/document-schema';

function isUntouched(doc: DocumentNode): boolean {
  return (doc.content ?? []).every((block) => block.type === 'paragraph' && !block.content?.length);
}

/**
 * The blocks of the first, then those of the second; of one with only empty paragraphs nothing is kept. `depth`: of how
 * many blocks within each other both hold a part, as splitDocument tells it; these become one.
 */
export function mergeDocuments(first: DocumentNode, second: DocumentNode, depth = 0): DocumentNode {
  if (isUntouched(first)) return second;
  if (isUntouched(second)) return first;
  if (depth > 0) return joined(first, second, depth);
  return { type: 'doc', content: [...(first.content ?? []), ...(second.content ?? [])] };
}

function joined(first: DocumentNode, second: DocumentNode, depth: number): DocumentNode {
  const doc = toProseMirror(first);
  const end = doc.content.size;
  return toDocumentNode(doc.replace(end - depth, end, new Slice(toProseMirror(second).content, depth, 0)));
}

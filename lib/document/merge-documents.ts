import type { DocumentNode } from '@/lib/domain/article/content';

function isUntouched(doc: DocumentNode): boolean {
  return (doc.content ?? []).every((block) => block.type === 'paragraph' && !block.content?.length);
}

/** The blocks of the first, then those of the second; of one with only empty paragraphs nothing is kept. */
export function mergeDocuments(first: DocumentNode, second: DocumentNode): DocumentNode {
  if (isUntouched(first)) return second;
  if (isUntouched(second)) return first;
  return { type: 'doc', content: [...(first.content ?? []), ...(second.content ?? [])] };
}

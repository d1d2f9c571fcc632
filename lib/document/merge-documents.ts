import type { DocumentNode } from '@/lib/domain/article/content';
import { documentIsEmpty } from '@/lib/document/document-is-empty';

/** The blocks of the first, then those of the second; of an empty one nothing is kept. */
export function mergeDocuments(first: DocumentNode, second: DocumentNode): DocumentNode {
  if (documentIsEmpty(first)) return second;
  if (documentIsEmpty(second)) return first;
  return { type: 'doc', content: [...(first.content ?? []), ...(second.content ?? [])] };
}

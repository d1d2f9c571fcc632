import type { DocumentNode } from '@/lib/domain/article/content';

/** The submissions that passages of the document were taken from, each once, in reading order. */
export function sourceIds(doc: DocumentNode): string[] {
  const own = (doc.marks ?? [])
    .filter((mark) => mark.type === 'source')
    .map((mark) => String(mark.attrs?.submissionId));
  return [...new Set([...own, ...(doc.content ?? []).flatMap(sourceIds)])];
}

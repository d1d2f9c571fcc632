import type { DocumentNode } from '@/lib/domain/article/content';

/** The hash of every picture in the document, each once, in reading order. */
export function photoHashes(doc: DocumentNode): string[] {
  const own = doc.type === 'photo' && typeof doc.attrs?.hash === 'string' ? [doc.attrs.hash] : [];
  return [...new Set([...own, ...(doc.content ?? []).flatMap(photoHashes)])];
}

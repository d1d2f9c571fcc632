import type { DocumentNode } from '@/lib/domain/article/content';

/** Neither a visible character nor a picture; a photo slot without picture and caption counts as nothing. */
export function documentIsEmpty(doc: DocumentNode): boolean {
  if (doc.type === 'text') return (doc.text ?? '').trim() === '';
  if (doc.type === 'photo' && doc.attrs?.hash) return false;
  return (doc.content ?? []).every(documentIsEmpty);
}

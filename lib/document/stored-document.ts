import type { DocumentNode } from '@/lib/domain/article/content';

/** What a section's `document` column holds. */
export type StoredDocument = { schemaVersion: number; doc: DocumentNode };

export const CURRENT_SCHEMA_VERSION = 2;

export function emptyDocument(): StoredDocument {
  return { schemaVersion: CURRENT_SCHEMA_VERSION, doc: { type: 'doc', content: [{ type: 'paragraph' }] } };
}

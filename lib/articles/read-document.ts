import type { StoredDocument } from '@/lib/document/stored-document';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';

/** A `document` column as read, in today's version. Everything in the column went through validateDocument. */
export function readDocument(column: unknown): StoredDocument {
  return upgradeDocument(column as StoredDocument);
}

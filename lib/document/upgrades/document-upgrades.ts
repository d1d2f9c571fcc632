import type { DocumentNode } from '@/lib/domain/article/content';

/** Pure; takes a document of one version to the next without changing anything a reader sees. */
export type DocumentUpgrade = (doc: DocumentNode) => DocumentNode;

/** The upgrade at index 0 takes version 1 to 2, and so on; CURRENT_SCHEMA_VERSION is the length plus 1. */
export const documentUpgrades: readonly DocumentUpgrade[] = [
  // Version 2 has two marks more, superscript and subscript: what was written before has none of them.
  (doc) => doc,
];

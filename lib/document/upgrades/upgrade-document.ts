import { Invalid } from '@/lib/domain/errors';
import type { StoredDocument } from '@/lib/document/stored-document';
import { documentUpgrades, type DocumentUpgrade } from '@/lib/document/upgrades/document-upgrades';

/**
 * A stored document in today's version; the given one is left untouched. Throws Invalid on a version that does
 * not exist yet: a page left open across a rollback must not write what this server cannot read.
 */
export function upgradeDocument(
  stored: StoredDocument,
  upgrades: readonly DocumentUpgrade[] = documentUpgrades,
): StoredDocument {
  const current = upgrades.length + 1;
  const { schemaVersion } = stored;
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > current) {
    throw new Invalid({ document: 'document_invalid' });
  }
  const doc = upgrades.slice(schemaVersion - 1).reduce((older, upgrade) => upgrade(older), stored.doc);
  return { schemaVersion: current, doc };
}

import type { Node } from '@tiptap/pm/model';
import { Invalid } from '@/lib/domain/errors';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentSchema, toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { readUntrustedNode } from '@/lib/document/read-untrusted-node';
import type { StoredDocument } from '@/lib/document/stored-document';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';

function checkedNode(doc: DocumentNode): Node {
  try {
    const node = toProseMirror(doc);
    node.check();
    if (node.type === documentSchema.topNodeType) return node;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Invalid({ document: 'document_invalid' });
}

/** The version that a document from outside says it is written in; NaN when it says none. */
export function writtenVersion(input: unknown): number {
  const says = typeof input === 'object' && input !== null && 'schemaVersion' in input;
  return says && typeof input.schemaVersion === 'number' ? input.schemaVersion : NaN;
}

/**
 * A StoredDocument out of JSON from outside, in today's version and with every attribute spelled out.
 *
 * Unknown nodes and marks, forbidden links and forged attributes are refused: to drop a node would be to drop
 * its text unseen. Attributes the schema does not know are dropped: they carry no text. Throws Invalid with
 * `document` = document_invalid or document_too_long.
 */
export function validateDocument(input: unknown): StoredDocument {
  if (typeof input !== 'object' || input === null || !('doc' in input)) {
    throw new Invalid({ document: 'document_invalid' });
  }
  const schemaVersion = writtenVersion(input);
  const upgraded = upgradeDocument({ schemaVersion, doc: readUntrustedNode(input.doc) });
  return { schemaVersion: upgraded.schemaVersion, doc: toDocumentNode(checkedNode(upgraded.doc)) };
}

import type { Node } from '@tiptap/pm/model';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { toDocumentNode } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { cutDocuments } from './cut-documents';
import type { Difference } from './difference';
import { joinedDocument } from './joined-document';
import { withTrailingBlanksOf } from './trailing-blanks';

/**
 * What a person changed in a section's text, in differences that can be taken one by one, in the base's reading order.
 * All of them taken give a document a reader sees as `proposed` (the same canonical form). None where nothing a reader
 * sees differs: where a passage came from, blank paragraphs at the end.
 */
export function differencesBetween(base: DocumentNode, proposed: DocumentNode): Difference[] {
  const before = joinedDocument(base);
  const after = withTrailingBlanksOf(before, joinedDocument(proposed));
  return before.eq(after) || readsTheSame(before, after) ? [] : cutDocuments(before, after);
}

function readsTheSame(before: Node, after: Node): boolean {
  const form = (doc: Node) => canonicalJson(canonicalDocument(toDocumentNode(doc)));
  return form(before) === form(after);
}

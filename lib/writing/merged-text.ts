import type { DocumentNode } from '@/lib/domain/article/content';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { mergeDocuments } from '@/lib/document/merge-documents';
import type { SectionText } from '@/lib/articles/section-text';
import { sectionHeading } from '@/lib/domain/article/section-name';

/**
 * Two sections' texts as one. The second's heading stays as a run-in subhead of its own line, unless the first
 * holds nothing at all and it can be the heading. `depth`: how deep a cut between them went that is closed again.
 */
export function mergedText(first: SectionText, second: SectionText, depth = 0): SectionText {
  const { schemaVersion } = first.document;
  if (first.headingLines.length === 0 && documentIsEmpty(first.document.doc)) {
    const doc = mergeDocuments(first.document.doc, second.document.doc);
    return { headingLines: second.headingLines, document: { schemaVersion, doc } };
  }
  const following = withSubhead(second.headingLines, second.document.doc);
  const doc = mergeDocuments(first.document.doc, following, second.headingLines.length === 0 ? depth : 0);
  return { headingLines: first.headingLines, document: { schemaVersion, doc } };
}

function withSubhead(headingLines: string[], doc: DocumentNode): DocumentNode {
  if (headingLines.length === 0) return doc;
  const text: DocumentNode = { type: 'text', text: sectionHeading(headingLines), marks: [{ type: 'runIn' }] };
  return { ...doc, content: [{ type: 'paragraph', content: [text] }, ...(doc.content ?? [])] };
}

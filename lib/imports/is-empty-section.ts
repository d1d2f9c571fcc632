import { readDocument } from '@/lib/articles/read-document';
import { documentIsEmpty } from '@/lib/document/document-is-empty';

/** Whether nothing was written into a section: no heading, no text, no picture. */
export function isEmptySection({
  headingLines,
  document,
}: {
  headingLines: string[];
  document: unknown;
}): boolean {
  return headingLines.length === 0 && documentIsEmpty(readDocument(document).doc);
}

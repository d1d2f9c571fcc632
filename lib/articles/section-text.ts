import { isDeepStrictEqual } from 'node:util';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { toJson } from '@/lib/db/json';
import { anchorText } from '@/lib/document/anchor-text';
import { documentText } from '@/lib/document/plain-text';
import type { StoredDocument } from '@/lib/document/stored-document';

/** What a person typed into a section; the document is already validated. */
export type SectionText = { headingLines: string[]; document: StoredDocument };

/** The columns that hold a section's text, and what is counted and searched of it. */
export function sectionTextColumns({ headingLines, document }: SectionText) {
  return {
    headingLines,
    document: toJson(document),
    plainText: documentText(document.doc),
    // Not of plainText: Word does not count the numbers of a list.
    characterCount: countCharacters([...headingLines, anchorText(document.doc)].join('\n')),
  };
}
export type SectionTextColumns = ReturnType<typeof sectionTextColumns>;

/** True when saving would change nothing. */
export function isStoredText(
  stored: { headingLines: string[]; document: unknown },
  mine: { headingLines: string[]; document: unknown },
): boolean {
  return (
    isDeepStrictEqual(stored.headingLines, mine.headingLines) &&
    isDeepStrictEqual(stored.document, mine.document)
  );
}

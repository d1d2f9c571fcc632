import { isDeepStrictEqual } from 'node:util';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { visibleText } from '@/lib/domain/text/visible-text';
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

type Text = { headingLines: string[]; document: unknown };

/**
 * True when saving would change nothing that is seen. An older text may hold marks that show nothing, which the text
 * sent no longer has: it stays as it was approved until more than that changes.
 */
export function isStoredText(stored: Text, mine: Text): boolean {
  return isSame(stored, mine) || isSame(asSeen(stored), mine);
}

function isSame(a: Text, b: Text): boolean {
  return isDeepStrictEqual(a.headingLines, b.headingLines) && isDeepStrictEqual(a.document, b.document);
}

function asSeen({ headingLines, document }: Text): Text {
  const json = JSON.stringify(document);
  return { headingLines: headingLines.map(visibleText), document: JSON.parse(visibleText(json)) as unknown };
}

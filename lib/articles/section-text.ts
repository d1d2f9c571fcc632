import { isDeepStrictEqual } from 'node:util';
import type { StoredDocument } from '../document/stored-document';

type SectionText = { headingLines: string[]; document: unknown };

/** True when both hold the same heading and the same document, so that saving would change nothing. */
export function isSameSectionText(stored: SectionText, mine: { headingLines: string[]; document: StoredDocument }) {
  return (
    isDeepStrictEqual(stored.headingLines, mine.headingLines) &&
    isDeepStrictEqual(stored.document, JSON.parse(JSON.stringify(mine.document)))
  );
}

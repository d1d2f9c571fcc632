import { Conflict } from '@/lib/domain/errors';
import { readDocument } from '@/lib/articles/read-document';
import type { Tx } from '@/lib/db/client';
import type { StandingText } from './load-section';

/** The refusal of a change to an older version of a section: `theirs` is the text that stands there, and whose. */
export async function sectionChanged(tx: Tx, standing: StandingText): Promise<Conflict> {
  const { id, version, headingLines, characterCount, savedAt, savedById } = standing;
  const document = readDocument(standing.document);
  const savedBy =
    savedById === null
      ? null
      : await tx.person.findUnique({ where: { id: savedById }, select: { displayName: true } });
  const theirs = { id, version, headingLines, document, characterCount, savedAt, savedBy };
  return new Conflict('section_changed', { theirs });
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { isBeyond } from '@/lib/document/upgrades/is-beyond';
import { validateDocument, writtenVersion } from '@/lib/document/validate-document';
import { Conflict } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { saveSectionInput } from '@/lib/writing/input';
import { openSection } from '@/lib/writing/open-section';
import { keepVersion } from '@/lib/writing/keep-version';
import { readDocument } from '@/lib/articles/read-document';
import { isStoredText, sectionTextColumns } from '@/lib/articles/section-text';
import { sectionChanged } from '@/lib/writing/section-changed';
import { putSectionText } from '@/lib/writing/put-section-text';

export type SavedSection = { version: number; savedAt: Date; characterCount: number };

/**
 * Saves a section's heading and text over the version they were based on. Saving the same text again is
 * no change, so a repeated request after a lost answer succeeds.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `section_changed` with the text that stands there, also
 *   for a page too old to show all of that text
 */
export async function saveSection(ctx: Ctx, raw: unknown): Promise<SavedSection> {
  const input = parseInput(saveSectionInput, raw);
  const document = validateDocument(input.document);
  const text = sectionTextColumns({ headingLines: input.headingLines, document });

  const saved = transaction(ctx, async (tx) => {
    const { isAuthor, standing } = await openSection(tx, ctx, input);
    const before = readDocument(standing.document);
    if (isStoredText({ ...standing, document: before }, text)) {
      return {
        version: standing.version,
        savedAt: standing.savedAt,
        characterCount: standing.characterCount,
      };
    }

    if (isBeyond(writtenVersion(input.document), before.doc)) throw await sectionChanged(tx, standing);
    const { articleId, baseVersion } = input;
    const put = { articleId, baseVersion, before: before.doc, document, text };
    const version = await putSectionText(tx, ctx, { isAuthor, standing }, put);
    recordEvent(tx, ctx, {
      type: 'section.saved',
      articleId,
      subjectId: input.sectionId,
      payload: { version, characterCount: text.characterCount },
    });
    return { version, savedAt: ctx.now, characterCount: text.characterCount };
  });
  return saved.catch(async (error: unknown) => {
    if (error instanceof Conflict) await keepStanding(ctx, input.sectionId);
    throw error;
  });
}

/** The text that a refused save is compared with; the save's own transaction is gone by now. */
async function keepStanding({ db, now }: Ctx, sectionId: string): Promise<void> {
  const standing = await db.section.findUnique({ where: { id: sectionId }, select: { version: true } });
  if (standing) await keepVersion(db, { sectionId, version: standing.version, reason: 'conflict', at: now });
}

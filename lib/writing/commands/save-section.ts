import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { isBeyond } from '@/lib/document/upgrades/is-beyond';
import { validateDocument, writtenVersion } from '@/lib/document/validate-document';
import { Conflict } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { followChange } from '@/lib/writing/follow-change';
import { saveSectionInput } from '@/lib/writing/input';
import { openSection } from '@/lib/writing/open-section';
import { keepVersion } from '@/lib/writing/keep-version';
import { readDocument } from '@/lib/articles/read-document';
import { recordAuthor } from '@/lib/articles/record-author';
import { isStoredText, sectionTextColumns } from '@/lib/articles/section-text';
import { sectionChanged } from '@/lib/writing/section-changed';
import { writeSectionText } from '@/lib/writing/write-section-text';

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
    const { version, hasPins } = await writeSectionText(tx, ctx, standing, {
      baseVersion: input.baseVersion,
      text,
    });
    if (!isAuthor) await recordAuthor(tx, input.articleId, ctx.actor);
    await followChange(tx, ctx, {
      kind: 'edited',
      articleId: input.articleId,
      sectionId: input.sectionId,
      before: before.doc,
      after: document.doc,
      hasPins,
    });
    recordEvent(tx, ctx, {
      type: 'section.saved',
      articleId: input.articleId,
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

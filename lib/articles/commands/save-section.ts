import { appendEvent } from '../../audit/append-event';
import { moveCommentAnchors } from '../../comments/move-comment-anchors';
import type { Ctx } from '../../db/context';
import { transaction } from '../../db/transaction';
import { Conflict, NotFound } from '../../domain/errors';
import { countCharacters } from '../../domain/article/count-characters';
import { anchorText } from '../../document/anchor-text';
import { documentText } from '../../document/plain-text';
import { validateDocument } from '../../document/validate-document';
import { parseInput } from '../../input/parse-input';
import { saveSectionInput } from '../input';
import { openForEditing } from '../open-for-editing';
import { recordAuthor } from '../record-author';
import { isSameSectionText } from '../section-text';
import { toJson } from '../../db/json';

export type SavedSection = { version: number; savedAt: Date; characterCount: number };

/**
 * Saves a section's heading and text over the version they were based on. Saving the same text again is
 * no change, so a repeated request after a lost answer succeeds.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `section_changed` with the text that stands there
 */
export async function saveSection(ctx: Ctx, raw: unknown): Promise<SavedSection> {
  const input = parseInput(saveSectionInput, raw);
  const document = validateDocument(input.document);
  const plainText = documentText(document.doc);
  const characterCount = countCharacters([...input.headingLines, plainText].join('\n'));

  return transaction(ctx.db, async (tx) => {
    await openForEditing(tx, ctx, input.articleId);
    const section = await tx.section.findFirst({
      where: { id: input.sectionId, articleId: input.articleId, removedAt: null },
      select: {
        version: true,
        headingLines: true,
        document: true,
        savedAt: true,
        characterCount: true,
        savedBy: { select: { displayName: true } },
      },
    });
    if (!section) throw new NotFound('section');
    const mine = { headingLines: input.headingLines, document };
    if (isSameSectionText(section, mine)) {
      return { version: section.version, savedAt: section.savedAt, characterCount: section.characterCount };
    }

    const version = input.baseVersion + 1;
    const { count } = await tx.section.updateMany({
      where: { id: input.sectionId, version: input.baseVersion },
      data: {
        headingLines: input.headingLines,
        document: toJson(document),
        plainText,
        characterCount,
        version,
        savedAt: ctx.now,
        savedById: ctx.actor.id,
      },
    });
    if (count === 0) throw new Conflict('section_changed', { theirs: section });

    await tx.sectionVersion.create({
      data: {
        sectionId: input.sectionId,
        version,
        headingLines: input.headingLines,
        document: toJson(document),
        savedById: ctx.actor.id,
        savedAt: ctx.now,
      },
      select: { version: true },
    });
    await recordAuthor(tx, input.articleId, ctx.actor);
    await moveCommentAnchors(tx, ctx, input.sectionId, { before: section.document, after: anchorText(document.doc) });
    await appendEvent(tx, ctx, {
      type: 'section.saved',
      articleId: input.articleId,
      subjectId: input.sectionId,
      payload: { version, characterCount },
    });
    return { version, savedAt: ctx.now, characterCount };
  });
}

import { readDocument } from '@/lib/articles/read-document';
import { recordAuthor } from '@/lib/articles/record-author';
import { sectionTextColumns, type SectionText } from '@/lib/articles/section-text';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { validateDocument } from '@/lib/document/validate-document';
import { NotFound } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { followChange } from '@/lib/writing/follow-change';
import { giveBack } from '@/lib/writing/give-back';
import { separateSectionsInput } from '@/lib/writing/input';
import { keepVersion } from '@/lib/writing/keep-version';
import { standingSectionIds } from '@/lib/writing/list-places';
import { loadSection } from '@/lib/writing/load-section';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { writeSectionText } from '@/lib/writing/write-section-text';

export type SeparatedSections = {
  version: number;
  nextVersion: number;
  structureVersion: number;
  /** As the article now stands. */
  sectionIds: string[];
  savedAt: Date;
};

/**
 * Takes a merge back: the section that was merged into another has its place and text again, the other is what it
 * was without it; comments go with their passages, what merging had given the other goes back.
 * @throws Invalid, Forbidden, NotPossible; NotFound `section` when the second was not merged into the first; Conflict
 *   `section_changed` with the text that stands there, `details_changed`
 */
export async function separateSections(ctx: Ctx, raw: unknown): Promise<SeparatedSections> {
  const input = parseInput(separateSectionsInput, raw);
  const { articleId, sectionId, baseVersion, nextSectionId, details, given } = input;
  const first: SectionText = { ...input.text, document: validateDocument(input.text.document) };
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const standing = await loadSection(tx, { articleId, sectionId });
    const text = sectionTextColumns(first);
    const { version } = await writeSectionText(tx, ctx, standing, { baseVersion, text });
    await keepVersion(tx, { sectionId, version: baseVersion, reason: 'restore', at: ctx.now });
    const [next] = await tx.section.updateManyAndReturn({
      where: { id: nextSectionId, articleId, mergedIntoId: sectionId, removedAt: { not: null } },
      data: { removedAt: null, removedById: null, mergedIntoId: null },
      select: { version: true },
    });
    if (!next) throw new NotFound('section');
    const second = await loadSection(tx, { articleId, sectionId: nextSectionId });
    await followChange(tx, ctx, {
      kind: 'separated',
      articleId,
      sectionId,
      before: readDocument(standing.document).doc,
      after: first.document.doc,
      newSectionId: nextSectionId,
      newAfter: readDocument(second.document).doc,
    });
    await giveBack(tx, { sectionId, nextSectionId, given });
    await changeSectionDetails({ ...ctx, db: tx }, { articleId, sectionId, ...details });
    const structureVersion = await countStructureChange(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, {
      type: 'section.separated',
      articleId,
      subjectId: sectionId,
      payload: { version, newSectionId: nextSectionId },
    });
    const sectionIds = await standingSectionIds(tx, articleId);
    return { version, nextVersion: next.version, structureVersion, sectionIds, savedAt: ctx.now };
  });
}

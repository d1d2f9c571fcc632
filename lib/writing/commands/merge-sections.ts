import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { seamDepth } from '@/lib/document/seam';
import { validateDocument } from '@/lib/document/validate-document';
import { Conflict } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { followChange } from '@/lib/writing/follow-change';
import { givenByMerge, type Given } from '@/lib/writing/given-by-merge';
import { mergeSectionsInput } from '@/lib/writing/input';
import { standingSectionIds } from '@/lib/writing/list-places';
import { loadSection, type StandingSection } from '@/lib/writing/load-section';
import { mergedText } from '@/lib/writing/merged-text';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { readDocument } from '@/lib/articles/read-document';
import { recordAuthor } from '@/lib/articles/record-author';
import { sectionChanged } from '@/lib/writing/section-changed';
import { sectionTextColumns, type SectionText } from '@/lib/articles/section-text';
import { writeSectionText } from '@/lib/writing/write-section-text';

export type MergedSections = {
  version: number;
  text: SectionText;
  details: { topicIds: string[]; targetLength: number | null };
  /** To be named when the merge is taken back. */
  given: Given;
  structureVersion: number;
  /** As the article now stands. */
  sectionIds: string[];
  savedAt: Date;
};

/**
 * Adds the next section's text, topics and comments to a section and takes the next one out of the article. What
 * departments were asked, handed in and said of it counts for the section it now stands in (mergedIntoId). What a
 * split cut in two within a block becomes one block again while both sides of the cut stand as it left them.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `section_changed` with the one that changed,
 * `structure_changed` when the other does not follow any more
 */
export async function mergeSections(ctx: Ctx, raw: unknown): Promise<MergedSections> {
  const input = parseInput(mergeSectionsInput, raw);
  const { articleId, sectionId, baseVersion, nextSectionId, nextBaseVersion } = input;
  const wanted = input.text && { ...input.text, document: validateDocument(input.text.document) };
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const first = await loadSection(tx, { articleId, sectionId });
    const second = await loadSection(tx, { articleId, sectionId: nextSectionId });
    await requireAdjoining(tx, articleId, sectionId, nextSectionId);

    const merged = wanted ?? merge(first, second);
    const text = sectionTextColumns(merged);
    const { version } = await writeSectionText(tx, ctx, first, { baseVersion, text });
    const { count } = await tx.section.updateMany({
      where: { id: nextSectionId, version: nextBaseVersion },
      data: { removedAt: ctx.now, removedById: ctx.actor.id, mergedIntoId: sectionId },
    });
    if (count === 0) throw await sectionChanged(tx, second);
    const details = joinedDetails(first, second);
    await tx.section.update({ where: { id: sectionId }, data: details, select: { id: true } });
    const given = await givenByMerge(tx, sectionId, nextSectionId);
    await followChange(tx, ctx, {
      kind: 'merged',
      articleId,
      sectionId,
      before: textOf(first).document.doc,
      after: merged.document.doc,
      mergedSectionId: nextSectionId,
      mergedBefore: textOf(second).document.doc,
    });
    const structureVersion = await countStructureChange(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, {
      type: 'section.merged',
      articleId,
      subjectId: sectionId,
      payload: { version, mergedSectionId: nextSectionId },
    });
    const sectionIds = await standingSectionIds(tx, articleId);
    return { version, text: merged, details, given, structureVersion, sectionIds, savedAt: ctx.now };
  });
}

async function requireAdjoining(tx: Tx, articleId: string, sectionId: string, nextId: string): Promise<void> {
  const standing = await standingSectionIds(tx, articleId);
  if (standing[standing.indexOf(sectionId) + 1] === nextId) return;
  throw new Conflict('structure_changed', { theirs: { sectionIds: standing } });
}

function merge(first: StandingSection, second: StandingSection): SectionText {
  const [one, other] = [textOf(first), textOf(second)];
  const sides = { firstId: first.id, first: one.document.doc, second: other.document.doc };
  return mergedText(one, other, seamDepth(second.seam, sides));
}

function textOf({ headingLines, document }: StandingSection) {
  return { headingLines, document: readDocument(document) };
}

function joinedDetails(first: StandingSection, second: StandingSection) {
  const lengths = [first.targetLength, second.targetLength].filter((length) => length !== null);
  return {
    topicIds: [...new Set([...first.topicIds, ...second.topicIds])],
    targetLength: lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0),
  };
}

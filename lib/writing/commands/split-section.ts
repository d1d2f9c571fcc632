import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { seamOf } from '@/lib/document/seam';
import { splitDocument } from '@/lib/document/split-document';
import type { SectionRole } from '@/lib/domain/article/content';
import { insertAfter } from '@/lib/domain/article/section-order';
import { Invalid } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { countStructureChange } from '@/lib/writing/count-structure-change';
import { createSections } from '@/lib/articles/create-sections';
import { followChange } from '@/lib/writing/follow-change';
import { splitSectionInput } from '@/lib/writing/input';
import { listPlaces, standingSectionIds } from '@/lib/writing/list-places';
import { loadSection } from '@/lib/writing/load-section';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { placeSections } from '@/lib/writing/place-sections';
import { readDocument } from '@/lib/articles/read-document';
import { recordAuthor } from '@/lib/articles/record-author';
import { sectionChanged } from '@/lib/writing/section-changed';
import { sectionTextColumns, type SectionText } from '@/lib/articles/section-text';
import { writeSectionText } from '@/lib/writing/write-section-text';

export type SplitSection = {
  version: number;
  text: SectionText;
  newSection: { id: string; version: number; role: SectionRole; text: SectionText };
  structureVersion: number;
  /** As the article now stands. */
  sectionIds: string[];
  savedAt: Date;
};

/**
 * Cuts a section in two at a position of its text as it stands at `baseVersion`; the second half follows as a
 * section of its own, with the comments pinned to it.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `section_changed` with the text that stands there
 */
export async function splitSection(ctx: Ctx, raw: unknown): Promise<SplitSection> {
  const { articleId, sectionId, baseVersion, position, headingLines } = parseInput(splitSectionInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const standing = await loadSection(tx, { articleId, sectionId });
    // The position means something in that version only.
    if (standing.version !== baseVersion) throw await sectionChanged(tx, standing);
    const { schemaVersion, doc } = readDocument(standing.document);
    const { before, after, depth } = cutAt(doc, position);

    const left = { headingLines: standing.headingLines, document: { schemaVersion, doc: before } };
    const { version } = await writeSectionText(tx, ctx, standing, {
      baseVersion,
      text: sectionTextColumns(left),
    });
    const order = (await listPlaces(tx, articleId)).map((place) => place.id);
    const { topicIds, ownerId, departmentId } = standing;
    const role = standing.role === 'lead' ? ('body' as const) : standing.role;
    const text = { headingLines, document: { schemaVersion, doc: after } };
    const seam = seamOf({ firstId: sectionId, first: before, second: after }, depth);
    const right = { role, topicIds, ownerId, departmentId, ...text, seam };
    const [newId = ''] = await createSections(tx, ctx, articleId, [right], order.length);
    await placeSections(tx, articleId, insertAfter(order, newId, sectionId));
    const cut = { before: doc, after: before, newSectionId: newId, newAfter: after };
    await followChange(tx, ctx, { kind: 'split', articleId, sectionId, ...cut });
    const structureVersion = await countStructureChange(tx, ctx, articleId);
    await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, {
      type: 'section.split',
      articleId,
      subjectId: sectionId,
      payload: { version, newSectionId: newId },
    });
    return {
      version,
      text: left,
      newSection: { id: newId, version: 1, role, text },
      structureVersion,
      sectionIds: await standingSectionIds(tx, articleId),
      savedAt: ctx.now,
    };
  });
}

function cutAt(doc: Parameters<typeof splitDocument>[0], position: number) {
  try {
    return splitDocument(doc, position);
  } catch (error) {
    if (error instanceof RangeError) throw new Invalid({ position: 'invalid' });
    throw error;
  }
}

import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { changeSectionDetailsInput, type SectionDetails } from '@/lib/writing/input';
import { loadSection } from '@/lib/writing/load-section';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { recordAuthor } from '@/lib/articles/record-author';
import { requireKnownDetails } from '@/lib/writing/require-known-details';
import { differingDetails, pickDetails } from '@/lib/writing/section-details';

/** `changedAt`: the article's updatedAt then; a page read before it knows older details. */
export type ChangedDetails = { details: Required<SectionDetails>; changedAt: Date };

/**
 * Changes what a section is about and who answers for it. Each detail is guarded by the value the person saw,
 * not by the section's version: typing never conflicts with it, nor do changes of different details.
 * @throws Invalid, NotFound, Forbidden, NotPossible; Conflict `details_changed` with the details that stand
 */
export async function changeSectionDetails(ctx: Ctx, raw: unknown): Promise<ChangedDetails> {
  const { articleId, sectionId, changes, seen } = parseInput(changeSectionDetailsInput, raw);
  return transaction(ctx, async (tx) => {
    await openForEditing(tx, ctx, articleId);
    const section = await loadSection(tx, { articleId, sectionId });
    const { role, topicIds, ownerId, departmentId, targetLength, guidance } = section;
    const standing = { role, topicIds, ownerId, departmentId, targetLength, guidance };

    const changed = differingDetails(changes, standing);
    const changedAt = ctx.now;
    if (changed.length === 0) return { details: standing, changedAt };
    const wasSeen = changed.every((name) => seen[name] !== undefined);
    if (!wasSeen || differingDetails(pickDetails(seen, changed), standing).length > 0) {
      throw new Conflict('details_changed', { theirs: standing });
    }
    const to = pickDetails(changes, changed);
    await requireKnownDetails(tx, articleId, to);

    await tx.section.update({ where: { id: sectionId }, data: to, select: { id: true } });
    const isContent = to.role !== undefined || to.topicIds !== undefined;
    if (isContent) await recordAuthor(tx, articleId, ctx.actor);
    recordEvent(tx, ctx, {
      type: 'section.details_changed',
      articleId,
      subjectId: sectionId,
      payload: { from: toJson(pickDetails(standing, changed)), to: toJson(to) },
    });
    return { details: { ...standing, ...to } as Required<SectionDetails>, changedAt };
  });
}

import { readDocument } from '@/lib/articles/read-document';
import { isStoredText } from '@/lib/articles/section-text';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import type { StoredDocument } from '@/lib/document/stored-document';
import { isBeyond } from '@/lib/document/upgrades/is-beyond';
import { validateDocument, writtenVersion } from '@/lib/document/validate-document';
import type { ArticleContent } from '@/lib/domain/article/content';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { saveProposedSectionInput } from '@/lib/proposals/input';
import { openProposal, type OpenProposal } from '@/lib/proposals/open-proposal';

type Text = { headingLines: string[]; document: StoredDocument };
type Standing = Text & { version: number; savedAt: Date | null };

/**
 * Saves how a reviewer would have a section read, over the version their text was based on; the text under review is
 * left alone. Saving the same again is no change.
 * @throws Invalid, NotFound, Forbidden; NotPossible `wrong_state`; Conflict `section_changed` with the text that stands
 *   there: the same person's, in another tab
 */
export async function saveProposedSection(
  ctx: Ctx,
  raw: unknown,
): Promise<{ version: number; savedAt: Date }> {
  const {
    reviewId,
    sectionId,
    baseVersion,
    headingLines,
    document: sent,
  } = parseInput(saveProposedSectionInput, raw);
  const mine = { headingLines, document: validateDocument(sent) };
  return transaction(ctx, async (tx) => {
    const proposal = await openProposal(tx, ctx, reviewId);
    const standing = await standingText(tx, proposal, sectionId);
    const { version, savedAt } = standing;
    if (isStoredText(standing, mine)) return { version, savedAt: savedAt ?? ctx.now };
    if (version !== baseVersion || isBeyond(writtenVersion(sent), standing.document.doc))
      throw new Conflict('section_changed', {
        theirs: { id: sectionId, ...standing, savedBy: { displayName: ctx.actor.displayName } },
      });

    await write(tx, ctx, { proposalId: proposal.id, sectionId }, { ...mine, version: version + 1 });
    recordEvent(tx, ctx, {
      type: 'proposal.saved',
      articleId: proposal.articleId,
      subjectId: proposal.id,
      payload: { stage: proposal.stage, sectionId, version: version + 1 },
    });
    return { version: version + 1, savedAt: ctx.now };
  });
}

async function standingText(tx: Tx, { id, revision }: OpenProposal, sectionId: string): Promise<Standing> {
  const of = revision.sections.find((section) => section.id === sectionId);
  if (!of) throw new NotFound('section');
  const kept = await tx.proposedText.findUnique({
    where: { proposalId_sectionId: { proposalId: id, sectionId } },
    select: { version: true, headingLines: true, document: true, savedAt: true },
  });
  if (kept) return { ...kept, document: readDocument(kept.document) };
  return { ...textUnderReview(revision, of), version: 1, savedAt: null };
}

function textUnderReview(
  { schemaVersion }: ArticleContent,
  { headingLines, doc }: ArticleContent['sections'][number],
): Text {
  return { headingLines, document: { schemaVersion, doc } };
}

async function write(
  tx: Tx,
  { now }: Ctx,
  place: { proposalId: string; sectionId: string },
  { headingLines, document, version }: Text & { version: number },
): Promise<void> {
  const text = { headingLines, document: toJson(document), version, savedAt: now };
  await tx.proposedText.upsert({
    where: { proposalId_sectionId: place },
    create: { ...place, ...text },
    update: text,
  });
  await tx.proposal.update({ where: { id: place.proposalId }, data: { savedAt: now } });
}

import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { Conflict } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import { saveProposedHeadInput } from '@/lib/proposals/input';
import { openProposal } from '@/lib/proposals/open-proposal';
import { proposedHead, type ProposedHead } from '@/lib/proposals/proposed-content';

/**
 * Saves how a reviewer would have the heading block, byline, body and year, over the headVersion theirs was based on.
 * @throws Invalid, NotFound, Forbidden; NotPossible `wrong_state`; Conflict `head_changed` with the head that stands
 *   there
 */
export async function saveProposedHead(
  ctx: Ctx,
  raw: unknown,
): Promise<{ headVersion: number; savedAt: Date }> {
  const { reviewId, baseVersion, ...mine } = parseInput(saveProposedHeadInput, raw);
  return transaction(ctx, async (tx) => {
    const { id, articleId, stage, revision } = await openProposal(tx, ctx, reviewId);
    const { head, headVersion } = await tx.proposal.findUniqueOrThrow({
      where: { id },
      select: { head: true, headVersion: true },
    });
    const { bodyName, year, heading, byline } = revision;
    const standing: ProposedHead = proposedHead(head) ?? { bodyName, year, heading, byline };
    if (isDeepStrictEqual(standing, mine)) return { headVersion, savedAt: ctx.now };
    if (headVersion !== baseVersion)
      throw new Conflict('head_changed', { theirs: { headVersion, ...standing } });

    const next = headVersion + 1;
    await tx.proposal.update({
      where: { id },
      data: { head: toJson(mine), headVersion: next, savedAt: ctx.now },
    });
    recordEvent(tx, ctx, {
      type: 'proposal.saved',
      articleId,
      subjectId: id,
      payload: { stage, sectionId: null, version: next },
    });
    return { headVersion: next, savedAt: ctx.now };
  });
}

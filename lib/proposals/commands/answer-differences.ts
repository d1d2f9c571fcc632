import { isWriterOn } from '@/lib/articles/is-writer-on';
import { lockArticle } from '@/lib/articles/lock-article';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { Invalid, NotFound, NotPossible } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { isEditable } from '@/lib/domain/workflow/state';
import { parseInput } from '@/lib/input/parse-input';
import { answerDifferencesInput } from '@/lib/proposals/input';
import { proposedColumns, type ProposedParts } from '@/lib/proposals/proposed-content';
import { proposedDifferences } from '@/lib/proposals/proposed-differences';
import { recordProposer } from '@/lib/proposals/record-proposer';
import { revisionContent } from '@/lib/revisions/revision-content';

/**
 * A writer takes differences of a proposal, or turns them down with a word. The text itself is changed by the save that
 * follows; that some of it was proposed by a reviewer is on record before it is.
 * @throws Invalid, NotFound, Forbidden; NotPossible `not_editable`
 */
export async function answerDifferences(ctx: Ctx, raw: unknown): Promise<{ at: Date }> {
  const { proposalId, differenceIds, isTaken, word } = parseInput(answerDifferencesInput, raw);
  return transaction(ctx, async (tx) => {
    const found = await tx.proposal.findUnique({ where: { id: proposalId }, select: selected });
    if (!found) throw new NotFound('proposal');
    const { articleId } = found.review;
    const { state } = await lockArticle(tx, ctx, articleId);
    requirePermission(ctx.actor, 'proposal.answer', {
      isWriter: await isWriterOn(tx, articleId, ctx.actor),
    });
    if (!isEditable(state.status)) throw new NotPossible('not_editable', { status: state.status });
    requireOfProposal(differenceIds, found);

    const { becameAuthor } = isTaken
      ? await recordProposer(tx, ctx.now, articleId, found.person.id)
      : { becameAuthor: false };
    await keepAnswers(tx, ctx, { proposalId, differenceIds, isTaken, word: isTaken ? '' : word });
    const about = { articleId, subjectId: proposalId };
    const of = {
      proposer: found.person.displayName,
      stage: found.reviewStage.name,
      differences: differenceIds.length,
    };
    if (isTaken) {
      const payload = { ...of, ...(becameAuthor ? { becameAuthor } : {}) };
      recordEvent(tx, ctx, { type: 'proposal.taken', ...about, payload });
    } else {
      recordEvent(tx, ctx, { type: 'proposal.turned_down', ...about, payload: { ...of, word } });
    }
    return { at: ctx.now };
  });
}

const selected = {
  ...proposedColumns,
  person: { select: { id: true, displayName: true } },
  reviewStage: { select: { name: true } },
  review: { select: { articleId: true, revision: { select: { content: true } } } },
} as const;

type Found = ProposedParts & {
  review: { revision: { content: Parameters<typeof revisionContent>[0] } };
};

function requireOfProposal(differenceIds: readonly string[], proposal: Found): void {
  const revision = revisionContent(proposal.review.revision.content);
  const known = new Set(proposedDifferences(revision, proposal).map(({ id }) => id));
  if (!differenceIds.every((id) => known.has(id))) throw new Invalid({ differenceIds: 'invalid' });
}

type Answers = { proposalId: string; differenceIds: string[]; isTaken: boolean; word: string };

async function keepAnswers(tx: Tx, ctx: Ctx, { proposalId, differenceIds, isTaken, word }: Answers) {
  const personId = actingPerson(ctx.actor).id;
  await tx.$executeRaw`
    INSERT INTO "ProposalAnswer" ("proposalId", "differenceId", "isTaken", word, "personId", at)
    SELECT ${proposalId}::uuid, id, ${isTaken}, ${word}, ${personId}::uuid, ${ctx.now}
    FROM unnest(${[...new Set(differenceIds)]}::text[]) AS id
    ON CONFLICT ("proposalId", "differenceId") DO UPDATE SET
      "isTaken" = excluded."isTaken", word = excluded.word, "personId" = excluded."personId", at = excluded.at`;
}

import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { answerDifferences } from '@/lib/proposals/commands/answer-differences';
import { saveProposedSection } from '@/lib/proposals/commands/save-proposed-section';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { ctxOf, paragraphs } from './office';

/** Saves how a reviewer would have a section read; the proposal's id. */
export async function propose(
  db: Db,
  reviewer: PersonActor,
  reviewId: string,
  sectionId: string,
  ...texts: string[]
): Promise<string> {
  const { proposedTexts: kept, headingLines } = await db.section.findUniqueOrThrow({
    where: { id: sectionId },
    select: {
      headingLines: true,
      proposedTexts: {
        where: { proposal: { reviewId, personId: reviewer.id } },
        select: { version: true, headingLines: true },
      },
    },
  });
  const standing = kept[0] ?? { version: 1, headingLines };
  await saveProposedSection(ctxOf(db, reviewer), {
    reviewId,
    sectionId,
    baseVersion: standing.version,
    headingLines: standing.headingLines,
    document: paragraphs(...texts),
  });
  const { id } = await db.proposal.findUniqueOrThrow({
    where: { reviewId_personId: { reviewId, personId: reviewer.id } },
    select: { id: true },
  });
  return id;
}

/** What is different in a proposal, as its readers see it. */
export async function differencesIn(db: Db, reader: PersonActor, reviewId: string, proposalId: string) {
  const proposals = await listProposals({ db, actor: reader }, { reviewId });
  const proposal = proposals.find(({ id }) => id === proposalId);
  if (!proposal) throw new Error('no such proposal');
  return differencesOfArticle(proposal.revision.content, proposal.content);
}

/** Answers all differences of a proposal; the text itself is left as it is. */
export async function answerAll(
  db: Db,
  writer: PersonActor,
  { reviewId, proposalId }: { reviewId: string; proposalId: string },
  answer: { isTaken: boolean; word?: string } = { isTaken: true },
): Promise<void> {
  const differences = await differencesIn(db, writer, reviewId, proposalId);
  const differenceIds = differences.map(({ id }) => id);
  await answerDifferences(ctxOf(db, writer), { proposalId, differenceIds, ...answer });
}

import type { Reading } from '@/lib/db/context';
import { listProposals, type ProposalForReader } from './list-proposals';

export type ProposalsToTake = {
  proposals: ProposalForReader[];
  /**
   * For each proposer what taking anything of theirs would mean: whether they become an author, and the name of the
   * stage that would then have nobody left.
   */
  taking: { personId: string; becomesAuthor: boolean; leavesUnstaffed: string | null }[];
};

/** What a writer may take into the article: the proposals of its last review. */
export async function listProposalsToTake(ctx: Reading, articleId: string): Promise<ProposalsToTake> {
  const proposals = await listProposals(ctx, { articleId });
  const taking = proposals.map(({ by }) => ({
    personId: by.id,
    becomesAuthor: false,
    leavesUnstaffed: null,
  }));
  return { proposals, taking };
}

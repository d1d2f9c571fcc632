import type { Reading } from '@/lib/db/context';
import { proposerStandings, type ProposerStanding } from '@/lib/proposals/proposer-standing';
import { listProposals, type ProposalForReader } from './list-proposals';

/** `taking`: what taking anything of theirs would mean, for those of whom nothing was taken so far. */
export type ProposalsToTake = {
  proposals: ProposalForReader[];
  taking: (ProposerStanding & { personId: string })[];
};

/**
 * What reviewers proposed in the article's last review, for its writers.
 * @throws NotFound `article`
 */
export async function listProposalsToTake(ctx: Reading, articleId: string): Promise<ProposalsToTake> {
  const proposals = await listProposals(ctx, { articleId });
  if (proposals.length === 0) return { proposals, taking: [] };
  const standings = await proposerStandings(
    ctx.db,
    articleId,
    proposals.map(({ by }) => by.id),
  );
  return { proposals, taking: [...standings].map(([personId, standing]) => ({ personId, ...standing })) };
}

import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { proposedDifferences } from '@/lib/proposals/proposed-differences';
import { remembered } from '@/lib/proposals/remembered';
import { proposalAsSaved } from '@/lib/proposals/proposal-as-saved';
import { revisionContent } from '@/lib/revisions/revision-content';

const rememberedCount = remembered<number>();

/** In how many places what this person proposes in a review differs from what is reviewed; 0 where they propose nothing. */
export async function countOwnDifferences(
  { actor, db }: Reading<PersonActor>,
  reviewId: string,
): Promise<number> {
  if (!can(actor, 'article.read', {}).allowed) return 0;
  const proposal = await db.proposal.findFirst({
    where: { reviewId, personId: actor.id },
    select: {
      id: true,
      head: true,
      headVersion: true,
      texts: { select: { sectionId: true, version: true, headingLines: true, document: true } },
      review: { select: { revision: { select: { content: true } } } },
    },
  });
  if (!proposal) return 0;
  return rememberedCount(proposalAsSaved(proposal), () => {
    const revision = revisionContent(proposal.review.revision.content);
    return proposedDifferences(revision, proposal).length;
  });
}

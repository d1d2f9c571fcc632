import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';

/** How many proposals a review has; 0 for who may not read them. */
export async function countProposals({ actor, db }: Reading, reviewId: string): Promise<number> {
  if (!can(actor, 'article.read', {}).allowed) return 0;
  return db.proposal.count({ where: { reviewId } });
}

import type { Tx } from '@/lib/db/client';
import { Invalid } from '@/lib/domain/errors';

/**
 * Checks that everybody named has the reviewer role.
 * @throws Invalid `not_reviewer` at reviewerIds
 */
export async function requireReviewers(tx: Tx, reviewerIds: string[]): Promise<void> {
  const count = await tx.person.count({ where: { id: { in: reviewerIds }, roles: { has: 'reviewer' } } });
  if (count !== reviewerIds.length) throw new Invalid({ reviewerIds: 'not_reviewer' });
}

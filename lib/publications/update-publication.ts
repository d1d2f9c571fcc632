import type { LockedPublication } from '../articles/lock-article';
import { databaseRule, isDuplicate } from '../db/database-rule';
import type { Tx } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { Conflict, Invalid, NotPossible } from '../domain/errors';

type Change = Omit<
  Prisma.PublicationUncheckedUpdateManyInput,
  'id' | 'articleId' | 'version' | 'publishedAt'
>;

/**
 * Writes a publication over the version that was read.
 * @throws Invalid `slug_taken`; Conflict `stale`; NotPossible `is_approved_revision`
 */
export async function updatePublication(
  tx: Tx,
  publication: LockedPublication,
  change: Change,
): Promise<void> {
  const { id, state, version } = publication;
  const { count } = await tx.publication
    .updateMany({ where: { id, state, version }, data: { ...change, version: version + 1 } })
    .catch((error: unknown) => {
      throw publicationRefusal(error);
    });
  if (count === 0) throw new Conflict('stale');
}

/** What a publication the database refused is to its maker; any other error as it is. */
export function publicationRefusal(error: unknown): unknown {
  if (isDuplicate(error)) return new Invalid({ slug: 'slug_taken' });
  if (databaseRule(error) === 'HM008') return new NotPossible('is_approved_revision');
  return error;
}

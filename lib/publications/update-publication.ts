import type { LockedPublication } from '@/lib/articles/lock-article';
import { databaseRule, isDuplicate } from '@/lib/db/database-rule';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { Conflict, Forbidden, Invalid, NotPossible } from '@/lib/domain/errors';

type Change = Omit<
  Prisma.PublicationUncheckedUpdateManyInput,
  'id' | 'articleId' | 'version' | 'publishedAt'
>;

/**
 * Writes a publication over the version that was read.
 * @throws Invalid `slug_taken`; Conflict `stale`; NotPossible `is_approved_revision`; Forbidden `own_publication`
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

/** The error to show when the database refused a publication; any other error is returned unchanged. */
export function publicationRefusal(error: unknown): unknown {
  if (isDuplicate(error)) return new Invalid({ slug: 'slug_taken' });
  if (databaseRule(error) === 'HM008') return new NotPossible('is_approved_revision');
  if (databaseRule(error) === 'HM009') return new Forbidden('own_publication');
  return error;
}

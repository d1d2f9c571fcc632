import type { LockedPublication } from '@/lib/articles/lock-article';
import { Conflict } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

/**
 * Takes a schedule back: a publication that was live once is withdrawn again, as it was before; one that never
 * was is gone. Its job finds nothing to do. Returns the time it was scheduled for; null when there was none.
 */
export async function endSchedule(
  tx: Tx,
  ctx: Ctx,
  publication: LockedPublication | null,
): Promise<Date | null> {
  if (publication?.state !== 'scheduled') return null;
  const expected = { id: publication.id, state: 'scheduled', version: publication.version } as const;
  const { count } = publication.publishedAt
    ? await tx.publication.updateMany({
        where: expected,
        data: {
          state: 'withdrawn',
          ...(publication.shownRevisionId ? { revisionId: publication.shownRevisionId } : {}),
          scheduledFor: null,
          scheduledById: null,
          updatedAt: ctx.now,
          version: { increment: 1 },
        },
      })
    : await tx.publication.deleteMany({ where: expected });
  if (count === 0) throw new Conflict('stale');
  return publication.scheduledFor;
}

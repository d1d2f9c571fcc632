import type { Tx } from '@/lib/db/client';
import { NotFound, NotPossible } from '@/lib/domain/errors';

/**
 * Takes all requests of an open season for the rest of the transaction, then keeps it from being closed: requests
 * before their season, as every command that takes both does.
 * @throws NotFound `season`; NotPossible `season_closed`
 */
export async function lockSeasonRequests(tx: Tx, seasonId: string): Promise<{ name: string; dueAt: Date }> {
  await lockRequestsOf(tx, seasonId);
  await tx.$queryRaw`SELECT 1 FROM "Season" WHERE id = ${seasonId}::uuid FOR SHARE`;
  const season = await tx.season.findUnique({
    where: { id: seasonId },
    select: { name: true, dueAt: true, closedAt: true },
  });
  if (!season) throw new NotFound('season');
  if (season.closedAt) throw new NotPossible('season_closed');
  return season;
}

/** Before the season, as every command that takes both does. */
export async function lockRequestsOf(tx: Tx, seasonId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "MaterialRequest" WHERE "seasonId" = ${seasonId}::uuid ORDER BY id FOR NO KEY UPDATE`;
}

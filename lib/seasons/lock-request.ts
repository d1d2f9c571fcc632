import { NotFound, NotPossible } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';

export type LockedRequest = Awaited<ReturnType<typeof loadRequest>>;

/**
 * First step of every command on a request: takes its row, then keeps its season from being closed, for the rest
 * of the transaction.
 * @throws NotFound `request`; NotPossible `request_cancelled`, `season_closed`
 */
export async function lockRequest(tx: Tx, requestId: string): Promise<LockedRequest> {
  await tx.$queryRaw`SELECT 1 FROM "MaterialRequest" WHERE id = ${requestId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM "Season" WHERE id = (
      SELECT "seasonId" FROM "MaterialRequest" WHERE id = ${requestId}::uuid) FOR SHARE`;
  const request = await loadRequest(tx, requestId);
  if (request.cancelledAt) throw new NotPossible('request_cancelled');
  if (request.season.closedAt) throw new NotPossible('season_closed');
  return request;
}

async function loadRequest(tx: Tx, requestId: string) {
  const request = await tx.materialRequest.findUnique({
    where: { id: requestId },
    select: {
      id: true,
      departmentId: true,
      dueAt: true,
      cancelledAt: true,
      version: true,
      department: { select: { name: true } },
      season: { select: { name: true, closedAt: true } },
      sections: { select: { sectionId: true, section: { select: { removedAt: true } } } },
    },
  });
  if (!request) throw new NotFound('request');
  const { sections, ...rest } = request;
  return {
    ...rest,
    /** Those that have not been removed since. */
    sectionIds: sections.filter(({ section }) => !section.removedAt).map(({ sectionId }) => sectionId),
  };
}

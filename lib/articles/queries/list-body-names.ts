import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';

/** The bodies reported on so far, those written about most recently first. */
export async function listBodyNames({ actor, db }: Reading): Promise<string[]> {
  if (!can(actor, 'article.read', {}).allowed) return [];
  const bodies = await db.article.groupBy({
    by: ['bodyName'],
    where: { deletedAt: null },
    orderBy: [{ _max: { year: 'desc' } }, { bodyName: 'asc' }],
    take: 500,
  });
  return bodies.map((body) => body.bodyName);
}

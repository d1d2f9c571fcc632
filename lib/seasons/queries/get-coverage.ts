import type { Ctx } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import type { Coverage } from '@/lib/seasons/coverage';
import { coverageGaps } from '@/lib/seasons/coverage-gaps';
import { layOutCoverage } from '@/lib/seasons/lay-out-coverage';
import { loadCoverage } from '@/lib/seasons/load-coverage';

/** Who was asked for what, and how far it has come. @throws NotFound `season` */
export async function getCoverage({ actor, now, db }: Ctx, seasonId: string): Promise<Coverage> {
  if (!isId(seasonId) || !can(actor, 'season.read', {}).allowed) throw new NotFound('season');
  const season = await db.season.findUnique({
    where: { id: seasonId },
    select: { name: true, year: true, dueAt: true, closedAt: true },
  });
  if (!season) throw new NotFound('season');
  const matrix = layOutCoverage(await loadCoverage(db, seasonId), now);
  return { seasonId, ...season, ...matrix, gaps: coverageGaps(matrix, now) };
}

import type { Reader } from '@/lib/db/client';
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
  const isVisible = isId(seasonId) && can(actor, 'season.read', {}).allowed;
  const coverage = isVisible ? await loadSeasonCoverage(db, seasonId, now) : null;
  if (!coverage) throw new NotFound('season');
  return coverage;
}

/** For a job, of which whoever asked for it was asked. */
export async function loadSeasonCoverage(db: Reader, seasonId: string, now: Date): Promise<Coverage | null> {
  const season = await db.season.findUnique({
    where: { id: seasonId },
    select: { name: true, year: true, dueAt: true, closedAt: true },
  });
  if (!season) return null;
  const matrix = layOutCoverage(await loadCoverage(db, seasonId), now);
  return { seasonId, ...season, ...matrix, gaps: coverageGaps(matrix, now) };
}

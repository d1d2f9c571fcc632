import type { Reader } from '@/lib/db/client';
import { articleName } from '@/lib/domain/article/article-title';
import type { AppearancePlace, FoundAppearance } from './found-appearance';

/** Where facts stand in revisions that are under review, approved, or read by the public. */
export async function revisionAppearances(db: Reader, factIds: string[]): Promise<FoundAppearance[]> {
  const rows = await db.revisionBinding.findMany({
    where: {
      factId: { in: factIds },
      revision: {
        OR: [
          { reviews: { some: { status: 'open' } } },
          { approvedFor: { isNot: null } },
          { shownBy: { some: { state: 'live' } } },
        ],
      },
    },
    orderBy: [{ revisionId: 'asc' }, { position: 'asc' }],
    select: {
      revisionId: true,
      recordedAt: true,
      sectionId: true,
      figure: true,
      factId: true,
      revision: {
        select: {
          number: true,
          approvedFor: { select: { id: true } },
          shownBy: { where: { state: 'live' }, select: { id: true } },
          article: { select: { id: true, headline: true, bodyName: true, year: true } },
        },
      },
    },
  });
  const newest = await newestSets(
    db,
    rows.map(({ revisionId }) => revisionId),
  );
  return rows
    .filter(({ revisionId, recordedAt }) => newest.get(revisionId) === recordedAt.getTime())
    .map(({ revision, sectionId, figure, factId }) => ({
      articleId: revision.article.id,
      title: articleName(revision.article),
      year: revision.article.year,
      place: placeOf(revision),
      revision: revision.number,
      sectionId,
      figure,
      factId: factId ?? '',
    }));
}

function placeOf({ shownBy, approvedFor }: { shownBy: unknown[]; approvedFor: unknown }): AppearancePlace {
  if (shownBy.length > 0) return 'public';
  return approvedFor ? 'approved' : 'review';
}

/** When the set that counts was kept, of each revision. */
async function newestSets(db: Reader, revisionIds: string[]): Promise<Map<string, number>> {
  const sets = await db.revisionBinding.groupBy({
    by: ['revisionId'],
    where: { revisionId: { in: revisionIds } },
    _max: { recordedAt: true },
  });
  return new Map(sets.map(({ revisionId, _max }) => [revisionId, _max.recordedAt?.getTime() ?? 0]));
}

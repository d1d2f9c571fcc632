import { sectionPlaces } from '@/lib/articles/section-places';
import { can } from '@/lib/domain/permissions/can';
import type { Reading } from '@/lib/db/context';
import { materialForSection } from './material-for-section';

export type NewSubmissions = { total: number; bySection: Record<string, number> };

/**
 * How many submissions for an article's sections the actor has not looked at, all told and section by section; what
 * came for several sections counts at each of them, and once in the total. Replaced ones do not count.
 */
export async function countNewSubmissions(
  { actor, db }: Reading,
  articleId: string,
): Promise<NewSubmissions> {
  if (actor.kind !== 'person' || !can(actor, 'article.read', {}).allowed) return { total: 0, bySection: {} };
  const standing = { articleId, removedAt: null };
  const unseen = await db.submission.findMany({
    where: {
      ...materialForSection({ articleId }),
      replacedBy: null,
      looks: { none: { personId: actor.id } },
    },
    select: {
      sectionId: true,
      request: { select: { sections: { where: { section: standing }, select: { sectionId: true } } } },
    },
  });
  const places = await sectionPlaces(
    db,
    unseen.map(({ sectionId }) => sectionId),
  );
  const bySection: Record<string, number> = {};
  let total = 0;
  for (const { sectionId, request } of unseen) {
    const place = places.get(sectionId ?? '');
    const own = place && !place.isRemoved ? [place.sectionId] : [];
    const concerned = sectionId === null ? request.sections.map((row) => row.sectionId) : own;
    for (const id of concerned) bySection[id] = (bySection[id] ?? 0) + 1;
    if (concerned.length > 0) total += 1;
  }
  return { total, bySection };
}

import { onDesk } from '@/lib/articles/on-desk';
import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { ARTICLE_STATUSES, isEditable } from '@/lib/domain/workflow/state';
import { isEmptySection } from '@/lib/imports/is-empty-section';

export const HEAD_FIELDS = ['kicker', 'headline', 'subhead', 'series', 'byline'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];
/** Of an article's lead or outlook: whether it has one, and whether something is in it. */
export type Place = 'none' | 'empty' | 'written';

export type OpenArticle = {
  id: string;
  bodyName: string;
  year: number;
  headline: string[];
  lead: Place;
  outlook: Place;
  emptyHead: HeadField[];
};

const AT_MOST = 200;

/** The articles a person can add to, the last changed first, with what is still empty in them. */
export async function listOpenArticles({ actor, db }: Reading): Promise<OpenArticle[]> {
  if (actor.id === null || !can(actor, 'article.create', {}).allowed) return [];
  const found = await db.article.findMany({
    where: {
      writers: { some: { personId: actor.id } },
      ...onDesk,
      status: { in: ARTICLE_STATUSES.filter(isEditable) },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: AT_MOST,
    select: {
      ...{ id: true, bodyName: true, year: true, kicker: true, headline: true },
      ...{ subhead: true, seriesLabel: true, byline: true },
      sections: {
        where: { removedAt: null, role: { not: 'body' } },
        select: { role: true, headingLines: true, document: true },
      },
    },
  });
  return found.map(({ id, bodyName, year, headline, sections, ...head }) => {
    const placeOf = (role: 'lead' | 'outlook'): Place => {
      const own = sections.filter((section) => section.role === role);
      return own.length === 0 ? 'none' : own.some(isEmptySection) ? 'empty' : 'written';
    };
    const isFilled: Record<HeadField, boolean> = {
      kicker: head.kicker.length > 0,
      headline: headline.length > 0,
      subhead: head.subhead !== '',
      series: head.seriesLabel !== '',
      byline: Array.isArray(head.byline) && head.byline.length > 0,
    };
    return {
      ...{ id, bodyName, year, headline },
      lead: placeOf('lead'),
      outlook: placeOf('outlook'),
      emptyHead: HEAD_FIELDS.filter((field) => !isFilled[field]),
    };
  });
}

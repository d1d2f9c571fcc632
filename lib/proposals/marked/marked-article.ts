import type { ArticleContent } from '@/lib/domain/article/content';
import { markHeading, markValue, type KeyedProposal } from './mark-fields';
import { markSections } from './mark-sections';
import type { MarkedArticle } from './marked-content';

/**
 * The one text in which an article and all that is proposed in it are read together. Where several put something in at
 * one place it stands in the order the proposals are given.
 */
export function markedArticle(base: ArticleContent, proposals: readonly KeyedProposal[]): MarkedArticle {
  const head = <const Field>(field: Field) => ({ section: null, field });
  return {
    bodyName: markValue(base, proposals, head('bodyName'), ({ bodyName }) => bodyName),
    year: markValue(base, proposals, head('year'), ({ year }) => year),
    byline: markValue(base, proposals, head('byline'), ({ byline }) => byline),
    seriesLabel: markHeading(base, proposals, head('seriesLabel')),
    kicker: markHeading(base, proposals, head('kicker')),
    headline: markHeading(base, proposals, head('headline')),
    subhead: markHeading(base, proposals, head('subhead')),
    sections: markSections(base, proposals),
  };
}

import type { ArticleContent } from '@/lib/domain/article/content';
import type { ArticleDifference } from './article-difference';
import { isSameValue, lineFields, valueFields } from './article-fields';
import { cutSections } from './cut-sections';
import { differencesBetween } from './differences-between';
import { cutLines } from './heading-lines';

/**
 * What a person changed in an article, in differences that can be taken one by one: what stands before the sections
 * first, then section by section, then which sections there are. Sections are known by their ids. All of them taken give
 * an article that has the canonical form of `proposed`.
 */
export function differencesOfArticle(base: ArticleContent, proposed: ArticleContent): ArticleDifference[] {
  const now = new Map(proposed.sections.map((section) => [section.id, section]));
  const common = base.sections.map(({ id }) => id).filter((id) => now.has(id));
  const values = valueFields(common).flatMap(({ section, field, of }): ArticleDifference[] => {
    const [before, after] = [of(base), of(proposed)];
    const id = `${section ?? 'head'} ${field}`;
    return isSameValue(field, before, after) ? [] : [{ id, part: 'value', section, field, before, after }];
  });
  const lines = lineFields(common).flatMap(({ section, field, of }) =>
    cutLines(field, of(base) ?? [], of(proposed) ?? []).map((difference): ArticleDifference => {
      const id = `${section ?? 'head'} ${field} ${difference.id}`;
      return { id, part: 'lines', section, field, difference };
    }),
  );
  const texts = base.sections.flatMap(({ id: section, doc }) => {
    const other = now.get(section);
    return (other ? differencesBetween(doc, other.doc) : []).map((difference): ArticleDifference => {
      return { id: `${section} text ${difference.id}`, part: 'text', section, difference };
    });
  });
  const ofHead = ({ section }: ArticleDifference) => section === null;
  const ofSections = [...values, ...lines, ...texts].filter((difference) => !ofHead(difference));
  return [
    ...[...values, ...lines].filter(ofHead),
    ...common.flatMap((id) => ofSections.filter(({ section }) => section === id)),
    ...cutSections(base.sections, proposed.sections),
  ];
}

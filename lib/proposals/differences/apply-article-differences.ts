import type { ArticleContent } from '@/lib/domain/article/content';
import { applyDifferences } from './apply-differences';
import type { ArticleDifference } from './article-difference';
import { lineFields, withLines, withSection, withValue } from './article-fields';
import { orderSectionIds } from './follow-sections';
import { linesDocument, linesOf } from './heading-lines';

/** The article with some of its differences taken, as applyDifferences does in one document. */
export function applyArticleDifferences(
  base: ArticleContent,
  chosen: readonly ArticleDifference[],
): ArticleContent {
  const ids = base.sections.map(({ id }) => id);
  let article = base;
  for (const one of chosen)
    if (one.part === 'value') article = withValue(article, one.section, one.field, one.after);
  for (const { section, field, of } of lineFields(ids)) {
    const own = chosen.flatMap((one) =>
      one.part === 'lines' && one.section === section && one.field === field ? [one.difference] : [],
    );
    if (own.length === 0) continue;
    const doc = applyDifferences(linesDocument(of(base) ?? []), own);
    article = withLines(article, section, field, linesOf(doc));
  }
  for (const id of ids) {
    const own = chosen.flatMap((one) => (one.part === 'text' && one.section === id ? [one.difference] : []));
    if (own.length > 0)
      article = withSection(article, id, (section) => ({
        ...section,
        doc: applyDifferences(section.doc, own),
      }));
  }
  return withSections(article, chosen);
}

function withSections(article: ArticleContent, chosen: readonly ArticleDifference[]): ArticleContent {
  const changes = chosen.filter((one) => one.part === 'sections');
  if (changes.length === 0) return article;
  const added = changes.flatMap(({ content }) => (content ? [content] : []));
  const byId = new Map([...article.sections, ...added].map((section) => [section.id, section]));
  const ids = orderSectionIds(
    article.sections.map(({ id }) => id),
    changes.flatMap(({ splices }) => splices),
  );
  return { ...article, sections: ids.flatMap((id) => byId.get(id) ?? []) };
}

import { canonicalJson } from '@/lib/document/canonical-json';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import type { LinesField, ValueField } from './article-difference';

type Field<T, F> = { section: string | null; field: F; of: (article: ArticleContent) => T | null };

const sectionOf = (article: ArticleContent, id: string) =>
  article.sections.find((section) => section.id === id) ?? null;

/** The headings of an article that stand in the base and in no section of it that went; null where a draft has none. */
export function lineFields(sections: readonly string[]): Field<string[], LinesField>[] {
  return [
    { section: null, field: 'seriesLabel', of: ({ heading }) => [heading.seriesLabel] },
    { section: null, field: 'kicker', of: ({ heading }) => heading.kicker },
    { section: null, field: 'headline', of: ({ heading }) => heading.headline },
    { section: null, field: 'subhead', of: ({ heading }) => [heading.subhead] },
    ...sections.map((section): Field<string[], LinesField> => ({
      section,
      field: 'headingLines',
      of: (article) => sectionOf(article, section)?.headingLines ?? null,
    })),
  ];
}

export function valueFields(sections: readonly string[]): Field<unknown, ValueField>[] {
  const head = ['bodyName', 'year', 'byline'] as const;
  const own = ['role', 'topicIds'] as const;
  return [
    ...head.map((field): Field<unknown, ValueField> => ({
      section: null,
      field,
      of: (article) => article[field],
    })),
    ...sections.flatMap((section) =>
      own.map((field): Field<unknown, ValueField> => ({
        section,
        field,
        of: (article) => sectionOf(article, section)?.[field] ?? null,
      })),
    ),
  ];
}

/** Whether a reader sees two values of a field as the same; topics have no order. */
export function isSameValue(field: ValueField, one: unknown, other: unknown): boolean {
  return valueKey(field, one) === valueKey(field, other);
}

function valueKey(field: ValueField, value: unknown): string {
  return canonicalJson(field === 'topicIds' && Array.isArray(value) ? [...new Set(value)].sort() : value);
}

/** The article with the lines of a heading changed. */
export function withLines(
  article: ArticleContent,
  section: string | null,
  field: LinesField,
  lines: string[],
): ArticleContent {
  if (section !== null) return withSection(article, section, (one) => ({ ...one, headingLines: lines }));
  const isOne = field === 'subhead' || field === 'seriesLabel';
  return { ...article, heading: { ...article.heading, [field]: isOne ? (lines[0] ?? '') : lines } };
}

export function withValue(
  article: ArticleContent,
  section: string | null,
  field: ValueField,
  value: unknown,
): ArticleContent {
  if (section === null) return { ...article, [field]: value };
  return withSection(article, section, (one) => ({ ...one, [field]: value }));
}

export function withSection(
  article: ArticleContent,
  id: string,
  change: (section: SectionContent) => SectionContent,
): ArticleContent {
  return { ...article, sections: article.sections.map((one) => (one.id === id ? change(one) : one)) };
}

import type { ArticleContent } from '@/lib/domain/article/content';

/** An article's content with this section only and no head; without a section where it has none of that id. */
export function aloneIn(content: ArticleContent, sectionId: string): ArticleContent {
  return {
    ...content,
    bodyName: '',
    year: 0,
    heading: { kicker: [], headline: [], subhead: '', seriesLabel: '' },
    byline: [],
    sections: content.sections.filter(({ id }) => id === sectionId),
  };
}

import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import type { Difference, SplicePlace } from './difference';

/** Lines of a heading: the article's own, or a section's. */
export type LinesField = 'seriesLabel' | 'kicker' | 'headline' | 'subhead' | 'headingLines';

/** What is decided on as a whole. */
export type HeadValue = Pick<ArticleContent, 'bodyName' | 'year' | 'byline'>;
export type SectionValue = Pick<SectionContent, 'role' | 'topicIds'>;
export type ValueField = keyof HeadValue | keyof SectionValue;

/** A section that goes (`put` null) or comes; places count sections. */
export type SectionSplice = SplicePlace & { put: string | null };

/**
 * One thing a person sees changed in an article. `section` is the section's id, null for what stands before the
 * sections; `id` is unique within the list.
 *
 * 'text': of a section's document. 'lines': of a heading, whose lines are read as the paragraphs of a document of their
 * own, linesDocument, in which the difference stands. 'value': one that is replaced as a whole. 'sections': a section
 * added with all that it holds, removed, or moved.
 */
export type ArticleDifference = { id: string } & (
  | { part: 'text'; section: string; difference: Difference }
  | { part: 'lines'; section: string | null; field: LinesField; difference: Difference }
  | { part: 'value'; section: string | null; field: ValueField; before: unknown; after: unknown }
  | SectionsDifference
);

export type SectionsDifference = {
  id: string;
  part: 'sections';
  kind: 'section_added' | 'section_removed' | 'section_moved';
  section: string;
  /** What is added. */
  content: SectionContent | null;
  splices: SectionSplice[];
};

import { articleName } from '@/lib/domain/article/article-title';
import { sectionName } from '@/lib/domain/article/section-name';

/** How notices call a section and its article. */
export function sectionWords(section: {
  headingLines: string[];
  headingHint: string;
  article: { headline: string[]; bodyName: string };
}): { headline: string; section: string } {
  const heading = sectionName(section) || '—';
  return { headline: articleName(section.article), section: heading };
}

import type { ArticleContent } from '@/lib/domain/article/content';
import { compareField } from './compare-text';
import type { FieldComparison, HeadingComparison } from './comparison';

export function compareHeading(before: ArticleContent, after: ArticleContent): HeadingComparison {
  return {
    bodyName: compareField(before.bodyName, after.bodyName),
    year: compareField(String(before.year), String(after.year)),
    seriesLabel: compareField(before.heading.seriesLabel, after.heading.seriesLabel),
    kicker: compareLines(before.heading.kicker, after.heading.kicker),
    headline: compareLines(before.heading.headline, after.heading.headline),
    subhead: compareField(before.heading.subhead, after.heading.subhead),
  };
}

/** Lines are compared as one text, so that a line broken elsewhere shows as a break and not as new words. */
export function compareLines(before: readonly string[], after: readonly string[]): FieldComparison {
  return compareField(before.join('\n'), after.join('\n'));
}

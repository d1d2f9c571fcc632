import type { ArticleContent } from '@/lib/domain/article/content';
import { asRead } from './as-read';
import { compareByline } from './compare-byline';
import { compareHeading } from './compare-heading';
import { compareSection } from './compare-section';
import type { ArticleComparison } from './comparison';
import { markMovedBlocks } from './mark-moved-blocks';
import { matchSections } from './match-sections';
import { orderSections } from './order-sections';
import { isNothing, summarise } from './summarise';

/**
 * What a reader of `later` would find changed since `earlier`; nothing exactly when their content hashes are equal.
 * Both are of the current schema version.
 */
export function compareArticles(earlier: ArticleContent, later: ArticleContent): ArticleComparison {
  const before = asRead(earlier);
  const after = asRead(later);
  const matched = matchSections(before.sections, after.sections);
  const placed = orderSections(before.sections, matched);
  const heading = compareHeading(before, after);
  const byline = compareByline(before.byline, after.byline);
  const sections = markMovedBlocks(placed.map(compareSection));
  const summary = summarise({ heading, byline, sections });
  return { isUnchanged: isNothing(summary), heading, byline, sections, summary };
}

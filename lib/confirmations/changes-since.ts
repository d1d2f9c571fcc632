import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import type { SectionComparison } from '@/lib/revisions/compare/comparison';

/** What a department that answered for `before` would find changed in `after`; null for nothing. */
export function changesSince(before: SectionContent, after: SectionContent): SectionComparison | null {
  // Role and topics are the office's own: see sectionHash.
  const same = { id: after.id, role: after.role, topicIds: after.topicIds };
  const { sections } = compareArticles(alone({ ...before, ...same }), alone(after));
  const [section] = sections;
  return section && section.kind !== 'unchanged' ? section : null;
}

function alone(section: SectionContent): ArticleContent {
  const heading = { kicker: [], headline: [], subhead: '', seriesLabel: '' };
  return { schemaVersion: 1, bodyName: '', year: 0, heading, byline: [], sections: [section] };
}

import type { ArticleContent } from '@/lib/domain/article/content';
import { documentText } from '@/lib/document/plain-text';

/** Everything of an article that its public page shows and a reader may look for, a line each. */
export function publicText({ bodyName, heading, byline, sections }: ArticleContent): string {
  const { seriesLabel, kicker, headline, subhead } = heading;
  return [
    ...[seriesLabel, kicker.join(' '), headline.join(' '), subhead, bodyName],
    ...byline.map(({ outlet, name }) => [outlet, name].filter(Boolean).join(' ')),
    ...sections.flatMap(({ headingLines, doc }) => [headingLines.join(' '), documentText(doc)]),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

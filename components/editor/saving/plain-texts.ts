import { documentText } from '@/lib/document/plain-text';
import type { HeadText, SectionText } from '@/components/editor/editing-article';

export function plainSection({ headingLines, document }: SectionText): string {
  return [...headingLines, documentText(document.doc)].join('\n');
}

export function plainHead({ heading, byline }: HeadText): string {
  const { seriesLabel, kicker, headline, subhead } = heading;
  const names = byline.map(({ outlet, name }) => `${outlet} ${name}`.trim());
  return [seriesLabel, ...kicker, ...headline, subhead, ...names].filter((line) => line !== '').join('\n');
}

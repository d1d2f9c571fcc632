import { Paragraph } from 'docx';
import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { LINE_PITCH } from './word-measures';
import { plainRun } from './word-runs';
import type { WordStyle } from './word-styles';

/** What stands above the text, and a blank line after it. */
export function wordHead({ heading, byline }: Pick<ArticleContent, 'heading' | 'byline'>): Paragraph[] {
  const lines: [WordStyle, string][] = [
    ['Series', heading.seriesLabel],
    ...heading.kicker.map((line): [WordStyle, string] => ['Kicker', line]),
    ...heading.headline.map((line): [WordStyle, string] => ['Title', line]),
    ['Subhead', heading.subhead],
    ...bylineGroups(byline).map((group): [WordStyle, string] => ['Byline', group]),
  ];
  const shown = lines.filter(([, text]) => text !== '');
  return shown.map(([style, text], at) => {
    const isLast = at === shown.length - 1;
    const spacing = isLast ? { spacing: { after: LINE_PITCH } } : {};
    return new Paragraph({ style, ...spacing, children: [plainRun(text)] });
  });
}

import { Paragraph, type FileChild } from 'docx';
import { bylineGroups } from '@/lib/domain/article/byline-text';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import {
  UNCHANGED,
  type Fate,
  type MarkedArticle,
  type MarkedTextBlock,
} from '@/lib/proposals/marked/marked-content';
import { barBeside, moveRuns, noteLine } from './marked-notes';
import { markedPieces, type MarkedShop } from './marked-pieces';
import { markedValue } from './marked-value';
import { LINE_PITCH } from './word-measures';
import { plainRun } from './word-runs';
import type { WordStyle } from './word-styles';

/** What stands above the sections. The body and the year are in no text: they are told where somebody changes them. */
export function markedHead(article: MarkedArticle, file: MarkedShop): FileChild[] {
  const { words } = file;
  const { bodyName, year, byline, seriesLabel, kicker, headline, subhead } = article;
  const credits = markedValue(byline, file, (entries) => bylineGroups(entries).join('\u3000'));
  const told = [
    ...(bodyName.after.length > 0
      ? [
          plainRun(words('marked.bodyName')),
          ...markedValue(bodyName, file, (name) => name),
          plainRun('\u3000'),
        ]
      : []),
    ...(year.after.length > 0 ? [plainRun(words('marked.year')), ...markedValue(year, file, String)] : []),
  ];
  const after = { spacing: { after: LINE_PITCH } };
  return [
    ...noteLine(told),
    ...markedLines(seriesLabel, 'Series', UNCHANGED, file),
    ...markedLines(kicker, 'Kicker', UNCHANGED, file),
    ...markedLines(headline, 'Title', UNCHANGED, file),
    ...markedLines(subhead, 'Subhead', UNCHANGED, file),
    new Paragraph({ style: 'Byline', ...after, children: credits }),
  ];
}

/** Lines of a heading, one beneath the other. */
export function markedLines(
  lines: readonly MarkedTextBlock[],
  style: WordStyle,
  around: Fate,
  file: MarkedShop,
): Paragraph[] {
  return lines.filter(hasWords).map((line) => {
    const children = [...moveRuns(line, file), ...markedPieces(line, fateWithin(around, line), file)];
    return new Paragraph({ style, ...barBeside(file), children });
  });
}

/** A heading that had no line has a blank one, which nobody reads. */
function hasWords({ pieces }: MarkedTextBlock): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

import { Paragraph, TextRun, type FileChild } from 'docx';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import { headingStyle } from './heading-level';
import { wordBlocks, type WordShop } from './word-blocks';
import { wordHead } from './word-head';
import { TWO_CHARACTERS } from './word-measures';
import { plainRun } from './word-runs';

/** The article whole, in reading order. */
export function wordArticleBody(content: ArticleContent, shop: WordShop): FileChild[] {
  return [
    ...wordHead(content),
    ...content.sections.flatMap((section) => [
      ...sectionHeading(section),
      ...wordBlocks(outputBlocks(section.doc), shop),
    ]),
  ];
}

/** One heading in the outline, however many lines it has. */
function sectionHeading({ headingLines }: SectionContent): Paragraph[] {
  const lines = headingLines.filter((line) => line !== '');
  const [first] = lines;
  if (first === undefined) return [];
  const indent = lines.length > 1 ? { indent: { left: TWO_CHARACTERS, firstLine: 0 } } : {};
  const children = lines.flatMap((line, at) => [
    ...(at > 0 ? [new TextRun({ break: 1 })] : []),
    plainRun(line),
  ]);
  return [new Paragraph({ style: headingStyle(first), ...indent, children })];
}

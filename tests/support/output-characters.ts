import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { outputBlocks, type OutputBlock, type OutputParagraph } from '@/lib/outputs/output-blocks';

/** Every character of an article that any output of it must show, in the order of its page; without white space. */
export function articleCharacters({ heading, byline, sections }: ArticleContent): string {
  return withoutSpace(
    [
      heading.seriesLabel,
      ...heading.kicker,
      ...heading.headline,
      heading.subhead,
      ...bylineGroups(byline),
      ...sections.flatMap(({ headingLines, doc }) => [...headingLines, ...outputBlocks(doc).map(blockText)]),
    ].join(''),
  );
}

/** White space is the format's own: an output breaks lines and sets indents. NFC, as the canonical form is. */
export function withoutSpace(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, '');
}

function blockText(block: OutputBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphText(block);
    case 'list':
      return block.items.flat().map(blockText).join('');
    case 'quote':
      return block.blocks.map(blockText).join('');
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(paragraphText))).join('');
    case 'photo':
      return block.caption + block.credit;
  }
}

function paragraphText({ inlines }: OutputParagraph): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

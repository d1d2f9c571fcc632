import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { scriptForm } from '@/lib/domain/article/script-form';
import {
  outputBlocks,
  type OutputBlock,
  type OutputList,
  type OutputParagraph,
  type OutputPhoto,
  type OutputTable,
} from '@/lib/outputs/output-blocks';
import { tableGrid } from '@/lib/outputs/table-grid';
import type { TextsWords } from '@/lib/outputs/texts-words';

const INDENT = '　　';

/** An article in lines of plain text, as a typesetter takes it; an empty line parts head, sections and headings. */
export function plainLines(
  { heading, byline, sections }: ArticleContent,
  words: Pick<TextsWords, 'picture'>,
): string[] {
  const head = [heading.seriesLabel, ...heading.kicker, ...heading.headline, heading.subhead];
  const parts = [
    head.filter(hasText),
    [bylineGroups(byline).join('　')].filter(hasText),
    ...sections.flatMap(({ headingLines, doc }) => [
      headingLines.filter(hasText),
      outputBlocks(doc).flatMap((block) => blockLines(block, INDENT, words)),
    ]),
  ].filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** A paragraph as it is read: raised and lowered text in characters of its own, a line break as one. */
export function paragraphText({ inlines }: OutputParagraph): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '\n';
      return inline.script ? scriptForm(inline.text, inline.script) : inline.text;
    })
    .join('');
}

/** A paragraph where it has to stand in one line. */
export function paragraphInLine(paragraph: OutputParagraph): string {
  return paragraphText(paragraph).replace(/\s+/g, ' ').trim();
}

function blockLines(block: OutputBlock, indent: string, words: Pick<TextsWords, 'picture'>): string[] {
  switch (block.kind) {
    case 'paragraph':
      return indented(paragraphText(block), indent);
    case 'list':
      return listLines(block, indent, words);
    case 'quote':
      return block.blocks.flatMap((inner) => blockLines(inner, indent + INDENT, words));
    case 'table':
      return tableLines(block);
    case 'photo':
      return [photoLine(block, words)];
  }
}

function indented(text: string, indent: string): string[] {
  return hasText(text)
    ? text
        .trim()
        .split('\n')
        .map((line) => indent + line.trim())
    : [];
}

function listLines(list: OutputList, indent: string, words: Pick<TextsWords, 'picture'>): string[] {
  return list.items.flatMap(([first, ...others], index) => {
    const marker = list.isOrdered ? `${list.start + index}.` : '•';
    const text = first?.kind === 'paragraph' ? paragraphText(first).trim() : '';
    return [
      ...indented(`${marker} ${text}`, indent),
      ...others.flatMap((block) => blockLines(block, indent + INDENT, words)),
    ];
  });
}

function tableLines(table: OutputTable): string[] {
  return tableGrid(table).map((row) =>
    row.map((cell) => cell?.paragraphs.map(paragraphInLine).join(' ') ?? '').join('\t'),
  );
}

function photoLine({ caption, credit }: OutputPhoto, { picture }: Pick<TextsWords, 'picture'>): string {
  const text = `【${picture}】${caption}${hasText(credit) ? `（${credit}）` : ''}`;
  return text.replace(/\s+/g, ' ');
}

function hasText(text: string): boolean {
  return text.trim() !== '';
}

import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { outputBlocks, type OutputBlock, type OutputInline } from '@/lib/outputs/output-blocks';
import { layOutTable } from '@/lib/outputs/pdf/article/lay-out-table';
import { settable } from '@/lib/outputs/pdf/settable';
import type { Inline, PageArticle, PageBlock } from './layout/page-article';

/** A text as the page sets it, its characters as they are set. @throws RangeError for a document off the schema */
export function pageArticleOf({ heading, byline, sections }: ArticleContent, id: string): PageArticle {
  const article: PageArticle = {
    id,
    seriesLabel: heading.seriesLabel,
    kicker: heading.kicker,
    headline: heading.headline,
    subhead: heading.subhead,
    byline: bylineGroups(byline),
    sections: sections.map(({ headingLines, doc }) => ({
      headingLines,
      blocks: outputBlocks(doc).flatMap((block) => pageBlocks(block)),
    })),
  };
  return JSON.parse(settable(article)) as PageArticle;
}

type Within = { marker?: string; isQuote?: boolean };

/** Lists and quotations stand in the columns as paragraphs: with a mark before them, or set in. */
function pageBlocks(block: OutputBlock, { marker = '', isQuote = false }: Within = {}): PageBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: block.inlines.map(inlineOf), marker, isQuote }];
    case 'list':
      return block.items.flatMap((item, number) =>
        item.flatMap((inner, at) =>
          pageBlocks(inner, {
            isQuote,
            marker: at > 0 ? '' : block.isOrdered ? `${block.start + number}. ` : '• ',
          }),
        ),
      );
    case 'quote':
      return block.blocks.flatMap((inner) => pageBlocks(inner, { isQuote: true }));
    case 'table': {
      const { columns, headerRows, cells } = layOutTable(block);
      return [
        {
          kind: 'table',
          columns,
          headerRows,
          cells: cells.map(({ isCentred: _, paragraphs, ...cell }) => ({
            ...cell,
            paragraphs: paragraphs.map(({ inlines }) => inlines.map(inlineOf)),
          })),
        },
      ];
    }
    case 'photo': {
      const { hash, width, height, caption, credit, alt } = block;
      return [
        {
          kind: 'photo',
          hash,
          width: width ?? 0,
          height: height ?? 0,
          caption,
          credit,
          alt: alt || caption || credit || '—',
        },
      ];
    }
  }
}

function inlineOf(inline: OutputInline): Inline {
  if (inline.kind === 'break') return 'break';
  const { text, isBold, isRunIn, isItalic, script, href } = inline;
  const face = isItalic ? 'italic' : isBold || isRunIn ? 'bold' : 'regular';
  return { text, face, script, href, isDotted: isItalic };
}

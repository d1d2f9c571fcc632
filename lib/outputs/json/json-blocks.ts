import type { OutputBlock, OutputInline, OutputParagraph } from '@/lib/outputs/output-blocks';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import type { JsonBlock, JsonInline, JsonParagraph } from './article-schema';

/** The blocks of a section, field by field: what outputs call them inside may change, the version's shape may not. */
export function jsonBlocks(blocks: readonly OutputBlock[], pictureAddress: PictureAddress): JsonBlock[] {
  return blocks.map((block) => jsonBlock(block, pictureAddress));
}

function jsonBlock(block: OutputBlock, pictureAddress: PictureAddress): JsonBlock {
  switch (block.kind) {
    case 'paragraph':
      return jsonParagraph(block);
    case 'list': {
      const items = block.items.map((inner) => jsonBlocks(inner, pictureAddress));
      return { type: 'list', isOrdered: block.isOrdered, start: block.start, items };
    }
    case 'quote':
      return { type: 'quote', blocks: jsonBlocks(block.blocks, pictureAddress) };
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map(({ isHeader, colspan, rowspan, paragraphs }) => ({
          isHeader,
          colspan,
          rowspan,
          paragraphs: paragraphs.map(jsonParagraph),
        })),
      );
      return { type: 'table', rows };
    }
    case 'photo': {
      const { hash, width, height, caption, credit, alt } = block;
      const address = hash === null ? null : pictureAddress(hash);
      return { type: 'photo', hash, address, width, height, caption, credit, alt };
    }
  }
}

function jsonParagraph({ inlines }: OutputParagraph): JsonParagraph {
  return { type: 'paragraph', inlines: inlines.map(jsonInline) };
}

function jsonInline(inline: OutputInline): JsonInline {
  if (inline.kind === 'break') return { type: 'break' };
  const { text, isBold, isItalic, isRunIn, script, href } = inline;
  const marks = [
    ...(isBold ? ['bold' as const] : []),
    ...(isItalic ? ['italic' as const] : []),
    ...(isRunIn ? ['runIn' as const] : []),
    ...(script ? [script] : []),
  ];
  return { type: 'text', text, marks, href };
}

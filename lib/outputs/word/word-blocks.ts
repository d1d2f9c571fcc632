import { Paragraph, type FileChild } from 'docx';
import type { OutputBlock, OutputList, OutputParagraph } from '@/lib/outputs/output-blocks';
import type { Picture } from '@/lib/outputs/output-source';
import { numberedHeading } from './heading-level';
import { DEEPEST, itemIndent, ListBook, type ListPlace } from './list-book';
import { wordPhoto } from './word-photo';
import { wordRuns } from './word-runs';
import type { WordStyle } from './word-styles';
import { wordTable } from './word-table';

/** What the blocks of one file share. */
export type WordShop = {
  pictures: ReadonlyMap<string, Picture>;
  lists: ListBook;
  /** Of the text, in twips. */
  width: number;
  /** How many pictures stand in the file so far. */
  placed: { pictures: number };
};

/** Where a block stands: in which style paragraphs are set, and how deep in lists. */
type Place = { style: WordStyle; depth: number };

export function wordBlocks(blocks: readonly OutputBlock[], shop: WordShop): FileChild[] {
  return blocksAt(blocks, { style: 'BodyText', depth: 0 }, shop);
}

function blocksAt(blocks: readonly OutputBlock[], place: Place, shop: WordShop): FileChild[] {
  return blocks.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphAt(block, place);
      case 'list':
        return listAt(block, place, shop);
      case 'quote':
        return blocksAt(block.blocks, { ...place, style: 'Quote' }, shop);
      case 'table':
        return wordTable(block, shop.width);
      case 'photo': {
        const picture = (block.hash !== null && shop.pictures.get(block.hash)) || null;
        const number = picture ? ++shop.placed.pictures : 0;
        return wordPhoto(block, picture, { number, width: shop.width });
      }
    }
  });
}

/** A blank paragraph is none: lines of space are the format's own. */
function paragraphAt({ inlines }: OutputParagraph, { style, depth }: Place): Paragraph[] {
  if (inlines.length === 0) return [];
  const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join('');
  const isInText = style === 'BodyText' && depth === 0;
  const indent = depth > 0 ? { indent: { left: itemIndent(depth - 1), firstLine: 0 } } : {};
  const styled = (isInText && numberedHeading(text)) || style;
  return [new Paragraph({ style: styled, ...indent, children: wordRuns(inlines) })];
}

function listAt(list: OutputList, { style, depth }: Place, shop: WordShop): FileChild[] {
  const level = Math.min(depth, DEEPEST);
  const own = shop.lists.open(list);
  const inList: WordStyle = style === 'BodyText' ? 'ListParagraph' : style;
  return list.items.flatMap(([first, ...rest]) => {
    const within = { style: inList, depth: level + 1 };
    if (first?.kind !== 'paragraph') return blocksAt(first ? [first, ...rest] : rest, within, shop);
    return [itemStart(first, { ...own, level }, inList), ...blocksAt(rest, within, shop)];
  });
}

function itemStart({ inlines }: OutputParagraph, place: ListPlace & { level: number }, style: WordStyle) {
  return new Paragraph({ style, numbering: place, children: wordRuns(inlines) });
}

export function openShop(pictures: ReadonlyMap<string, Picture>, width: number): WordShop {
  return { pictures, lists: new ListBook(), width, placed: { pictures: 0 } };
}

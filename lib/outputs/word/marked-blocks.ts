import { Paragraph, type FileChild } from 'docx';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import type {
  Fate,
  MarkedBlock,
  MarkedBlockGroup,
  MarkedTextBlock,
} from '@/lib/proposals/marked/marked-content';
import { DEEPEST, itemIndent, type ListPlace } from './list-book';
import { markedPhoto } from './marked-photo';
import { markedPieces, type MarkedFile } from './marked-pieces';
import { barBeside, groupNotes, moveRuns, noteLine } from './marked-notes';
import { markedTable } from './marked-table';
import type { WordStyle } from './word-styles';

type Place = { style: WordStyle; depth: number; item: (ListPlace & { level: number }) | null };

/** Paragraphs, lists, tables, quotations and photos, as an article has them, with what is proposed in them. */
export function markedBlocks(blocks: readonly MarkedBlock[], around: Fate, file: MarkedFile): FileChild[] {
  return blocksAt(blocks, around, { style: 'BodyText', depth: 0, item: null }, file);
}

function blocksAt(blocks: readonly MarkedBlock[], around: Fate, place: Place, file: MarkedFile): FileChild[] {
  let item = place.item;
  return blocks.flatMap((block) => {
    const fate = fateWithin(around, block);
    if (block.kind === 'group') return groupAt(block, fate, place, file);
    if (block.type === 'photo') return markedPhoto(block, fate, file);
    const written = paragraphAt(block, fate, { ...place, item }, file);
    if (written.length > 0) item = null;
    return written;
  });
}

function paragraphAt(
  block: MarkedTextBlock,
  fate: Fate,
  { style, depth, item }: Place,
  file: MarkedFile,
): FileChild[] {
  const children = [...moveRuns(block, file), ...markedPieces(block, fate, file)];
  if (children.length === 0 && item === null) return [];
  const indent = depth > 0 ? { indent: { left: itemIndent(depth - 1), firstLine: 0 } } : {};
  return [new Paragraph({ style, ...barBeside(file), ...(item ? { numbering: item } : indent), children })];
}

function groupAt(block: MarkedBlockGroup, fate: Fate, place: Place, file: MarkedFile): FileChild[] {
  return [...noteLine(groupNotes(block, file)), ...groupContent(block, fate, place, file)];
}

function groupContent(block: MarkedBlockGroup, fate: Fate, place: Place, file: MarkedFile): FileChild[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return listAt(block, fate, place, file);
    case 'table':
      return markedTable(block, fate, file);
    case 'blockquote':
      return blocksAt(block.blocks, fate, { ...place, style: 'Quote', item: null }, file);
    default:
      return blocksAt(block.blocks, fate, place, file);
  }
}

function listAt(list: MarkedBlockGroup, fate: Fate, { style, depth }: Place, file: MarkedFile): FileChild[] {
  const level = Math.min(depth, DEEPEST);
  const isOrdered = list.type === 'orderedList';
  const own = file.shop.lists.open({ isOrdered, start: Number(list.attrs.start ?? 1) });
  const place = {
    style: style === 'BodyText' ? 'ListParagraph' : style,
    depth: level + 1,
    item: { ...own, level },
  } as const;
  return list.blocks.flatMap((item) => blocksAt([item], fate, place, file));
}

import { textAsRead } from '@/lib/document/text-as-read';
import type { BlockComparison, SectionComparison, TextPiece } from './comparison';

// Shorter texts recur by chance.
const MIN_TEXT = 6;

/** Marks blocks that were removed in one place and added, word for word, in another of the same article. */
export function markMovedBlocks(sections: SectionComparison[]): SectionComparison[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const removed = countKeys(blocks, 'removed');
  const added = countKeys(blocks, 'added');
  const left = new Map([...removed].map(([key, count]) => [key, Math.min(count, added.get(key) ?? 0)]));
  const budget = { removed: new Map(left), added: new Map(left) };
  const mark = (block: BlockComparison): BlockComparison => {
    if (block.change !== 'removed' && block.change !== 'added') return block;
    const key = keyOf(block);
    const count = (key !== null && budget[block.change].get(key)) || 0;
    if (key === null || count === 0) return block;
    budget[block.change].set(key, count - 1);
    return { ...block, isMoved: true };
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(mark) }));
}

function countKeys(blocks: BlockComparison[], change: 'removed' | 'added'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const key = block.change === change ? keyOf(block) : null;
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(block: BlockComparison): string | null {
  const picture = block.kind === 'photo' ? (block.before ?? block.after) : null;
  if (picture) return `photo ${picture.hash}`;
  const text = textOf(block);
  return text.length < MIN_TEXT ? null : `text ${text}`;
}

function textOf(block: BlockComparison): string {
  if (block.kind === 'table_row') return block.cells.map((cell) => joinPieces(cell.pieces)).join('\t');
  return joinPieces(block.kind === 'photo' ? block.caption : block.pieces);
}

function joinPieces(pieces: TextPiece[]): string {
  return pieces.map(textAsRead).join('');
}

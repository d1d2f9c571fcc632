import type { BlockComparison, TextPiece } from '@/lib/revisions/compare/comparison';
import { compareBlocks } from '@/lib/revisions/compare/compare-blocks';
import { blocksOf } from '@/lib/revisions/compare/section-blocks';
import { textAsRead } from '@/lib/document/text-as-read';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { SectionText } from '@/components/editor/editing-article';

/** A stretch of text on one side of a conflict; `isOwn` when the other side has not got it. */
export type Stretch = { text: string; isOwn: boolean };
/** `photo` is the hash of the picture, where there is one. */
type Side = { photo: string | null; text: Stretch[] };
export type ComparedBlock = { isHeading: boolean; theirs: Side; mine: Side };

/** Two texts block by block, what only one of them says marked on its side. */
export function compareTexts(theirs: SectionText, mine: SectionText): ComparedBlock[] {
  const headings = compareBlocks(blocksOf(headingDoc(theirs)), blocksOf(headingDoc(mine)));
  const blocks = compareBlocks(blocksOf(theirs.document.doc), blocksOf(mine.document.doc));
  return [
    ...headings.map((block) => ({ ...compared(block), isHeading: true })),
    ...blocks.map((block) => ({ ...compared(block), isHeading: false })),
  ];
}

function headingDoc({ headingLines }: SectionText): DocumentNode {
  const content = headingLines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

function compared(block: BlockComparison): Omit<ComparedBlock, 'isHeading'> {
  const pieces = piecesOf(block);
  const picture = block.kind === 'photo' ? block : null;
  return {
    theirs: { photo: picture?.before?.hash ?? null, text: stretches(pieces, 'removed') },
    mine: { photo: picture?.after?.hash ?? null, text: stretches(pieces, 'added') },
  };
}

function piecesOf(block: BlockComparison): TextPiece[] {
  if (block.kind === 'photo') return [...block.caption, ...block.credit, ...block.alt];
  if (block.kind === 'table_row') return block.cells.flatMap((cell) => cell.pieces);
  return block.pieces;
}

function stretches(pieces: TextPiece[], own: 'added' | 'removed'): Stretch[] {
  return pieces
    .filter(({ op }) => op === own || op === 'same' || op === 'formatted')
    .map((piece) => ({ text: textAsRead(piece), isOwn: piece.op === own }));
}

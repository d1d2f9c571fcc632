import type { Fragment, Mark, Node } from '@tiptap/pm/model';
import { toSlice } from '@/lib/proposals/differences/splice';
import { UNCHANGED, type ProposedChange, type Fate, type MarkedPiece, type Marks } from './marked-content';
import type { PlacedSplice } from './placed-splice';

/**
 * The text of a block with what is proposed in it. `start`: the position at which it begins; `splices`: those within
 * the text of blocks, this one among them.
 */
export function markPieces(block: Node, start: number, splices: readonly PlacedSplice[]): MarkedPiece[] {
  const end = start + block.content.size;
  const cuts = splices
    .flatMap(({ splice }) => [splice.from, splice.to])
    .filter((at) => at > start && at < end);
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  const pieces: MarkedPiece[] = [];
  let position = start;
  for (const to of [...places, end]) {
    pieces.push(...piecesPut(splices, position));
    const nodes = block.content.cut(position - start, to - start).content;
    pieces.push(...(to > position ? stretch(nodes, position, splices) : []));
    position = to;
  }
  return end > start ? [...pieces, ...piecesPut(splices, end)] : pieces;
}

/** Nodes between two cuts: what holds of one holds of all but for the marks. */
function stretch(nodes: readonly Node[], start: number, splices: readonly PlacedSplice[]): MarkedPiece[] {
  const covering = splices.filter(({ splice }) => splice.from <= start && start < splice.to);
  const removedBy = covering.filter(({ isOfMarks }) => !isOfMarks).map(({ change }) => change);
  let position = start;
  return plainPieces(nodes, { removedBy, insertedBy: null }).map((piece) => {
    const setBy = piece.kind === 'text' ? covering.flatMap((placed) => marksPut(placed, position)) : [];
    position += piece.text.length;
    return { ...piece, setBy };
  });
}

function marksPut({ isOfMarks, splice, change }: PlacedSplice, position: number) {
  if (!isOfMarks || !('put' in splice)) return [];
  const node = nodeOver(toSlice(splice.put).content, position - splice.from);
  return node ? [{ change, marks: marksOf(node.marks) }] : [];
}

/** The node over the character that begins at an offset. */
function nodeOver(content: Fragment, offset: number): Node | undefined {
  let end = 0;
  return content.content.find((node) => (end += node.nodeSize) > offset);
}

function piecesPut(splices: readonly PlacedSplice[], position: number): MarkedPiece[] {
  return splices.flatMap(({ splice, change, isOfMarks }) =>
    'put' in splice && !isOfMarks && splice.to === position
      ? insertedPieces(toSlice(splice.put).content, change)
      : [],
  );
}

function insertedPieces(content: Fragment, change: ProposedChange): MarkedPiece[] {
  const fate = { removedBy: [], insertedBy: change };
  const seam: MarkedPiece = { kind: 'seam', text: '\n', marks: [], ...fate, setBy: [] };
  return runsOf(content).flatMap((run, at) => [...(at > 0 ? [seam] : []), ...plainPieces(run, fate)]);
}

/** The text of each block that a content is of; that of one block may come without it. */
function runsOf(content: Fragment): (readonly Node[])[] {
  if (content.firstChild?.isInline) return [content.content];
  const runs: (readonly Node[])[] = [];
  content.descendants((node) => {
    if (node.isTextblock) runs.push(node.children);
    return !node.isTextblock;
  });
  return runs;
}

export function plainPieces(nodes: readonly Node[], fate: Fate = UNCHANGED): MarkedPiece[] {
  return nodes.map((node) => ({
    kind: node.text === undefined ? 'break' : 'text',
    text: node.text ?? '\n',
    marks: marksOf(node.marks),
    ...fate,
    setBy: [],
  }));
}

/** Those a reader sees. */
function marksOf(marks: readonly Mark[]): Marks {
  const seen = marks.filter(({ type }) => type.name !== 'source');
  return seen.map(({ type, attrs }) => ({ type: type.name, attrs: { ...attrs } }));
}

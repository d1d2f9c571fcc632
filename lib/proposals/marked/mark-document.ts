import type { Node } from '@tiptap/pm/model';
import type { DocumentNode } from '@/lib/domain/article/content';
import { joinedDocument } from '@/lib/proposals/differences/joined-document';
import { markupOf, toSlice } from '@/lib/proposals/differences/splice';
import { markPieces, plainPieces } from './mark-pieces';
import {
  UNCHANGED,
  type ProposedChange,
  type Fate,
  type MarkedBlock,
  type MarkedTextBlock,
} from './marked-content';
import { placeSplices, type PlacedSplice, type ProposedDifferences } from './placed-splice';

/** A document with what is proposed in it. What comes for something stands behind it, in the proposals' order. */
export function markDocument(base: DocumentNode, proposals: readonly ProposedDifferences[]): MarkedBlock[] {
  const doc = joinedDocument(base);
  return markBlocks(doc, 0, placeSplices(doc, proposals));
}

/** Of lines as paragraphs. */
export function markLines(lines: DocumentNode, proposals: readonly ProposedDifferences[]): MarkedTextBlock[] {
  return markDocument(lines, proposals).filter((block) => block.kind === 'text');
}

/** `start`: the position at which the content of the node begins. */
function markBlocks(parent: Node, start: number, splices: readonly PlacedSplice[]): MarkedBlock[] {
  const own = splices.filter(({ parentStart }) => parentStart === start);
  const blocks: MarkedBlock[] = [];
  let position = start;
  for (const node of parent.children) {
    blocks.push(...blocksPut(own, position));
    const end = position + node.nodeSize;
    const within = splices.filter(({ splice }) => splice.from <= end && splice.to >= position);
    blocks.push(markBlock(node, position, own, within));
    position = end;
  }
  return [...blocks, ...blocksPut(own, position)];
}

function blocksPut(own: readonly PlacedSplice[], position: number): MarkedBlock[] {
  return own.flatMap(({ splice, change }) => {
    if (!('put' in splice) || splice.to !== position) return [];
    return toSlice(splice.put).content.content.map((node) => ({ ...plainBlock(node), insertedBy: change }));
  });
}

function markBlock(
  node: Node,
  position: number,
  beside: readonly PlacedSplice[],
  within: readonly PlacedSplice[],
): MarkedBlock {
  const end = position + node.nodeSize;
  const markup = {
    ...markupOf(node),
    removedBy: changesThat(beside, ({ from, to }) => from <= position && end <= to),
    insertedBy: null,
    setBy: beside.flatMap(({ splice, change }) =>
      'become' in splice && splice.from === position ? [{ change, markup: splice.become }] : [],
    ),
  };
  if (!node.isTextblock) return { kind: 'group', ...markup, blocks: markBlocks(node, position + 1, within) };
  const text = within.filter(({ parentStart }) => parentStart === null);
  return {
    kind: 'text',
    ...markup,
    pieces: markPieces(node, position + 1, text),
    endRemovedBy: changesThat(text, ({ from, to }) => from < end && end <= to),
  };
}

/** Who takes out what lies so. */
function changesThat(
  splices: readonly PlacedSplice[],
  isThere: (splice: { from: number; to: number }) => boolean,
): ProposedChange[] {
  const taking = splices.filter(
    ({ splice }) => 'put' in splice && splice.from < splice.to && isThere(splice),
  );
  return taking.map(({ change }) => change);
}

/** A node as it stands. */
function plainBlock(node: Node): MarkedBlock {
  const markup = { ...markupOf(node), ...(UNCHANGED satisfies Fate), setBy: [] };
  if (!node.isTextblock) return { kind: 'group', ...markup, blocks: node.children.map(plainBlock) };
  return { kind: 'text', ...markup, pieces: plainPieces(node.children, UNCHANGED), endRemovedBy: [] };
}

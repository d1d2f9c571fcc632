import type { DocumentNode } from '@/lib/domain/article/content';

export const DIFFERENCE_KINDS = [
  // Characters within one paragraph, cell or caption; `replaced` also where text came to be raised or lowered.
  'inserted',
  'removed',
  'replaced',
  'marks_changed',
  // One paragraph that became several, several that became one.
  'split',
  'merged',
  // Whole blocks: paragraphs, list items, table rows, photos, lists, tables, quotations.
  'block_inserted',
  'block_removed',
  'block_replaced',
  'block_moved',
  // The block stands and keeps its text: a list numbered from elsewhere, a photo's credit, a cell become a header.
  'block_set',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Part of a document cut out between two positions, with nodes left open at either side: ProseMirror's Slice as JSON. */
export type DocumentPart = { content: DocumentNode[]; openStart: number; openEnd: number };

/** What a node is, apart from what it holds. */
export type NodeMarkup = { type: string; attrs: Record<string, unknown> };

/**
 * A place `from` and `to` (in a document, its positions) where something else comes to stand. `size`: how long it is.
 * `order`: its place in the reading order over all splices of all differences of a list, which says which of two that
 * put something in at one place comes first.
 */
export type SplicePlace = { from: number; to: number; size: number; order: number };

/**
 * What comes to stand there: a part of a document, or another markup of the node that begins at `from`, where `to` is
 * `from` + 1; `was` is the one it had.
 */
export type Splice = SplicePlace & ({ put: DocumentPart } | { become: NodeMarkup; was: NodeMarkup });

/**
 * One thing a person sees changed and decides on.
 *
 * `id` says kind, place and content, so it stays when the rest of the proposal changes. `from` and `to` are ProseMirror
 * positions in the document the difference stands in: for a moved block those it is taken from. `taken` and `put` are
 * the words that go and come, as read, '\n' between two blocks and for a line break; for 'marks_changed' both are the
 * text that stays, and for 'block_set' what of the markup changed (a photo's credit and alternative text) or ''.
 * `splices` do it: one, or two for a moved block.
 */
export type Difference = {
  id: string;
  kind: DifferenceKind;
  from: number;
  to: number;
  taken: string;
  put: string;
  splices: Splice[];
};

import type { Slice } from '@tiptap/pm/model';
import type { DifferenceKind, NodeMarkup } from './difference';

/** A splice of a difference that is being found; its order is where it comes in the list of those found. */
export type DraftedSplice = { from: number; to: number } & (
  { put: Slice } | { become: NodeMarkup; was: NodeMarkup }
);

/** A difference as it is found, before the whole list is known. `moved`: the two halves of a move share one. */
export type Drafted = {
  kind: DifferenceKind;
  taken: string;
  put: string;
  splice: DraftedSplice;
  move: object | null;
};

import type { Node } from '@tiptap/pm/model';
import type { Difference, Splice } from '@/lib/proposals/differences/difference';
import { inReadingOrder } from '@/lib/proposals/differences/splice';
import type { ProposedChange } from './marked-content';

/** The differences of one proposal in one document. `idOf`: what they are called among those of the article. */
export type ProposedDifferences = { key: string; differences: { id: string; difference: Difference }[] };

/** A splice where it stands in the base. */
export type PlacedSplice = {
  change: ProposedChange;
  splice: Splice;
  /** It only sets marks. */
  isOfMarks: boolean;
  /** Where the content of the node begins in which it stands; null within the text of one or more blocks. */
  parentStart: number | null;
};

/** All splices in a document: by proposals, and within each in reading order. */
export function placeSplices(base: Node, proposals: readonly ProposedDifferences[]): PlacedSplice[] {
  return proposals.flatMap(({ key, differences }) =>
    differences
      .flatMap(({ id, difference }) => {
        const change: ProposedChange = { by: key, id, move: moveOf(difference) };
        return difference.splices.map((splice): PlacedSplice => {
          const $from = base.resolve(splice.from);
          const parentStart = $from.parent.isTextblock ? null : $from.start();
          return { change, splice, isOfMarks: difference.kind === 'marks_changed', parentStart };
        });
      })
      .sort((one, other) => inReadingOrder(one.splice, other.splice)),
  );
}

function moveOf({ kind, splices }: Difference): ProposedChange['move'] {
  if (kind !== 'block_moved') return null;
  const [out, into] = [
    splices.find(({ from, to }) => from < to),
    splices.find(({ from, to }) => from === to),
  ];
  return out && into && into.from < out.from ? 'up' : 'down';
}

import type { Node } from '@tiptap/pm/model';
import { layOutBlocks } from './block-layout';
import { coupleMoves } from './couple-moves';
import { cutBlocks } from './cut-blocks';
import type { Difference, Splice } from './difference';
import type { Drafted } from './drafted';
import { keyText } from './key-text';
import { mainPlace } from './shift-differences';
import { toPart } from './splice';

/** The differences of two joined documents, blank paragraphs at the end among them. */
export function cutDocuments(before: Node, after: Node): Difference[] {
  if (before.eq(after)) return [];
  const layout = layOutBlocks(before, after);
  coupleMoves(layout);
  return withIds(coupled(cutBlocks(layout, 0)));
}

type Found = Omit<Difference, 'id'>;

/** In reading order, the two halves of a move as one difference. */
function coupled(drafted: readonly Drafted[]): Found[] {
  const found: Found[] = [];
  const moves = new Map<object, Found>();
  for (const [order, { kind, taken, put, splice, move }] of drafted.entries()) {
    const finished: Splice =
      'become' in splice
        ? { ...splice, size: 1, order }
        : { from: splice.from, to: splice.to, size: splice.put.size, order, put: toPart(splice.put) };
    const begun = move && moves.get(move);
    if (begun) {
      begun.splices.push(finished);
      Object.assign(begun, mainPlace(begun.splices));
      continue;
    }
    const words = move ? { taken: taken || put, put: taken || put } : { taken, put };
    const difference: Found = { kind, ...mainPlace([finished]), ...words, splices: [finished] };
    found.push(difference);
    if (move) moves.set(move, difference);
  }
  return found;
}

function withIds(found: readonly Found[]): Difference[] {
  const times = new Map<string, number>();
  return found.map((difference) => {
    const places = difference.splices.map(({ order: _, ...place }) => place);
    const key = keyText(JSON.stringify([difference.kind, places]));
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return { id: time === 1 ? key : `${key}-${time}`, ...difference };
  });
}

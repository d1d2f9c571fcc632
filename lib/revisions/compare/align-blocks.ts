import { align, type Pair } from './align';
import type { Block, PhotoBlock } from './section-blocks';
import { similarityOf } from './similarity';

const EQUAL = 2;
// Two paragraphs on the same work share a tenth or two of their pairs of characters by chance.
const ALIKE = 0.35;
const OTHER_KIND = 0.8;

/** Pairs the blocks of two versions of a section: equal ones first, then edited ones, then replaced photos. */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): Pair<Block>[] {
  return pairPhotosInPlace(align(before, after, weigh));
}

function weigh(before: Block, after: Block): number {
  if (before.kind === 'photo' || after.kind === 'photo') {
    return before.kind === 'photo' && after.kind === 'photo' ? weighPhotos(before, after) : 0;
  }
  const isRow = before.kind === 'table_row';
  if (isRow !== (after.kind === 'table_row')) return 0;
  const likeness = similarityOf(before.profile, after.profile);
  const isEmpty = before.profile.text.trim() === '';
  if (likeness < ALIKE) return 0;
  const weight = likeness < 1 ? likeness : isEmpty ? 0.1 : EQUAL;
  return before.kind === after.kind ? weight : weight * OTHER_KIND;
}

function weighPhotos(before: PhotoBlock, after: PhotoBlock): number {
  if (before.picture && before.picture.hash === after.picture?.hash) return EQUAL;
  if (before.profile.text === '' || after.profile.text === '') return 0;
  return similarityOf(before.profile, after.profile);
}

/** Between two paired blocks, a removed photo and an added one are one photo replaced. */
function pairPhotosInPlace(pairs: Pair<Block>[]): Pair<Block>[] {
  const result: Pair<Block>[] = [];
  let removed: Block[] = [];
  let added: Block[] = [];
  const close = () => {
    result.push(...splitAtPhotos(removed, added));
    [removed, added] = [[], []];
  };
  for (const pair of pairs) {
    if (pair.before && pair.after) {
      close();
      result.push(pair);
    } else if (pair.before) removed.push(pair.before);
    else added.push(pair.after);
  }
  close();
  return result;
}

function splitAtPhotos(removed: Block[], added: Block[]): Pair<Block>[] {
  const r = removed.findIndex((block) => block.kind === 'photo');
  const a = added.findIndex((block) => block.kind === 'photo');
  const before = removed[r];
  const after = added[a];
  if (!before || !after) return [...removed.map(asRemoved), ...added.map(asAdded)];
  return [
    ...removed.slice(0, r).map(asRemoved),
    ...added.slice(0, a).map(asAdded),
    { before, after },
    ...splitAtPhotos(removed.slice(r + 1), added.slice(a + 1)),
  ];
}

const asRemoved = (before: Block): Pair<Block> => ({ before, after: null });
const asAdded = (after: Block): Pair<Block> => ({ before: null, after });

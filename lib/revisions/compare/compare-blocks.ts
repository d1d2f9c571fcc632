import { align, type Pair } from './align';
import { alignBlocks } from './align-blocks';
import { compareInline, joinInline, type Inline } from './compare-inline';
import { changeOf } from './change-of';
import { isTextChanged } from './compare-text';
import type { BlockComparison, CellComparison, TableRowComparison, TextBlockComparison } from './comparison';
import { comparePhoto } from './compare-photo';
import type { Block, RowBlock, TextBlock } from './section-blocks';
import { profileOf, similarityOf } from './similarity';

/** Two versions of a section's blocks in reading order, paired where one is the other edited. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): BlockComparison[] {
  return alignBlocks(before, after).flatMap(comparePair);
}

function comparePair({ before, after }: Pair<Block>): BlockComparison[] {
  const block = after ?? before;
  if (block.kind === 'photo') return [comparePhoto(photoOf(before), photoOf(after))];
  if (block.kind === 'table_row') return [compareRow(rowOf(before), rowOf(after))];
  return [compareTextBlock(block.kind, textOf(before), textOf(after))];
}

const photoOf = (block: Block | null) => (block?.kind === 'photo' ? block : null);
const rowOf = (block: Block | null) => (block?.kind === 'table_row' ? block : null);
const textOf = (block: Block | null) =>
  block && block.kind !== 'photo' && block.kind !== 'table_row' ? block : null;

function compareTextBlock(
  kind: TextBlock['kind'],
  before: TextBlock | null,
  after: TextBlock | null,
): TextBlockComparison {
  const pieces = compareInline(before?.inlines ?? [], after?.inlines ?? []);
  const isLayoutChanged = isLaidOutAnew(before, after);
  return {
    kind,
    kindBefore: before && before.kind !== kind ? before.kind : null,
    change: changeOf(before, after, isLayoutChanged || isTextChanged(pieces)),
    isMoved: false,
    isLayoutChanged,
    pieces,
  };
}

function compareRow(before: RowBlock | null, after: RowBlock | null): TableRowComparison {
  const cells = pairCells(before, after).map(compareCell);
  const isLayoutChanged = before?.cells.length === after?.cells.length && isLaidOutAnew(before, after);
  const isChanged = isLayoutChanged || cells.some((cell) => cell.change !== 'unchanged');
  const change = changeOf(before, after, isChanged);
  return { kind: 'table_row', change, isMoved: false, isLayoutChanged, cells };
}

type Cell = { inlines: Inline[] };

/** Cell by cell while the columns are as many, else by what the cells say. */
function pairCells(before: RowBlock | null, after: RowBlock | null): Pair<Cell>[] {
  const old = (before?.cells ?? []).map((inlines) => ({ inlines }));
  const now = (after?.cells ?? []).map((inlines) => ({ inlines }));
  if (old.length === now.length) return zip(old, now);
  return align(old, now, (one, other) =>
    similarityOf(profileOf(joinInline(one.inlines)), profileOf(joinInline(other.inlines))),
  );
}

function compareCell({ before, after }: Pair<Cell>): CellComparison {
  const pieces = compareInline(before?.inlines ?? [], after?.inlines ?? []);
  return { change: changeOf(before, after, isTextChanged(pieces)), pieces };
}

function zip<T>(before: T[], after: T[]): Pair<T>[] {
  return after.flatMap((now, at) => {
    const old = before[at];
    return old === undefined ? [] : [{ before: old, after: now }];
  });
}

function isLaidOutAnew(before: Block | null, after: Block | null): boolean {
  return before !== null && after !== null && before.layout !== after.layout;
}

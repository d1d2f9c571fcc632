import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { Splice } from './difference';
import { documentTokens } from './document-tokens';
import { toSlice } from './splice';

/**
 * What other people changed in one place. `slack`: the positions between which the same change could as well be read,
 * in 的的的 the whole of it: which of the characters there is which cannot be known. `within`: it lies in the text of one
 * or two blocks, rather than between whole blocks.
 */
export type DraftChange = { splice: Splice; slack: { from: number; to: number }; within: boolean };

/** The changes of a draft, those of neighbouring whole blocks that went or came taken together for their slack. */
export function draftChanges(base: Node, splices: readonly Splice[]): DraftChange[] {
  const changes: DraftChange[] = [];
  for (const run of runsOf(base, splices)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const within = isWithinText(base, first);
    const slack = slackOf(base, run, { from: first.from, to: last.to }, within);
    changes.push(...run.map((splice) => ({ splice, slack, within })));
  }
  return changes;
}

export function isWithinText(base: Node, { from, to }: { from: number; to: number }): boolean {
  return base.resolve(from).parent.isTextblock && base.resolve(to).parent.isTextblock;
}

function runsOf(base: Node, splices: readonly Splice[]): Splice[][] {
  const runs: Splice[][] = [];
  for (const splice of splices) {
    const last = runs.at(-1)?.at(-1);
    const joins =
      last &&
      last.to === splice.from &&
      isOnly(last, splice) !== null &&
      !isWithinText(base, last) &&
      !isWithinText(base, splice);
    if (joins) runs.at(-1)?.push(splice);
    else runs.push([splice]);
  }
  return runs;
}

/** Whether both only take out, or both only put in. */
function isOnly(one: Splice, other: Splice): 'out' | 'in' | null {
  if (one.size + other.size === 0) return 'out';
  return one.from === one.to && other.from === other.to ? 'in' : null;
}

type Range = { from: number; to: number };

function slackOf(base: Node, run: readonly Splice[], range: Range, within: boolean): Range {
  const $from = base.resolve(range.from);
  const isPut = range.from === range.to;
  const isOneWay = isPut || run.every(({ size }) => size === 0);
  if (!isOneWay || !$from.sameParent(base.resolve(range.to))) return range;
  const puts = run.map((splice) => ('put' in splice ? toSlice(splice.put) : Slice.empty));
  if (puts.some(({ openStart }) => openStart > 0)) return range;

  const unitsOf = (content: Fragment) => (within ? documentTokens(content) : content.content.map(keyOf));
  const units = unitsOf($from.parent.content);
  const at = within ? $from.parentOffset : $from.index();
  const end = within ? range.to - $from.start() : base.resolve(range.to).index();
  const moving = isPut ? puts.flatMap(({ content }) => unitsOf(content)) : units.slice(at, end);
  const all = isPut ? [...units.slice(0, at), ...moving, ...units.slice(at)] : units;
  const { left, right } = slide(all, at, moving.length);
  const position = (unit: number) => (within ? $from.start() + unit : $from.posAtIndex(unit));
  return { from: position(at - left), to: position(end + right) };
}

/** How many units a stretch of `length` can go left or right in a text and leave the same text when it is taken out. */
function slide(all: readonly string[], at: number, length: number): { left: number; right: number } {
  let left = 0;
  while (left < at && all[at - left - 1] === all[at - left - 1 + length]) left++;
  let right = 0;
  while (at + length + right < all.length && all[at + length + right] === all[at + right]) right++;
  return { left, right };
}

const keyOf = (node: Node) => documentTokens(Fragment.from(node)).join();

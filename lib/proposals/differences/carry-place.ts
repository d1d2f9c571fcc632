import type { Node } from '@tiptap/pm/model';
import type { Splice } from './difference';
import { isWithinText, type DraftChange } from './draft-changes';

/** The place of a splice in a draft that others changed; null where it was changed, or cannot be told from its like. */
export function carryPlace(base: Node, splice: Splice, changes: readonly DraftChange[]): Splice | null {
  if (changes.some((change) => isTouched(base, splice, change))) return null;
  if (splice.from === splice.to && isBetweenGone(base, splice, changes)) return null;
  const by = changes
    .filter((change) => change.splice.to <= splice.from)
    .reduce((sum, change) => sum + change.splice.size - (change.splice.to - change.splice.from), 0);
  return { ...splice, from: splice.from + by, to: splice.to + by };
}

function isTouched(base: Node, { from, to }: Splice, { splice, slack, within }: DraftChange): boolean {
  if (from < to) {
    // Two paragraphs are merged where the words stand that were to meet.
    const parts = !base.resolve(from).sameParent(base.resolve(to)) && splice.from < splice.to;
    if (parts && within && (splice.to === from || splice.from === to)) return true;
    return overlaps(splice, { from, to }) || overlaps(slack, { from, to });
  }
  if (splice.from < from && from < splice.to) return true;
  if (slack.from < slack.to && slack.from < from && from < slack.to) return true;
  // Words go in between two characters that both stand; a block needs no more than its place.
  if (within && isWithinText(base, { from, to })) return slack.from <= from && from <= slack.to;
  return splice.from === splice.to && slack.from <= from && from <= slack.to;
}

/** An empty range is within another strictly; a range that ends where the other begins leaves it alone. */
function overlaps(change: { from: number; to: number }, place: { from: number; to: number }): boolean {
  return change.from < place.to && change.to > place.from;
}

/** The blocks on both sides of where a block was to go are there no more. */
function isBetweenGone(base: Node, { from }: Splice, changes: readonly DraftChange[]): boolean {
  if (base.resolve(from).parent.isTextblock) return false;
  const gone = changes.filter(({ splice }) => splice.from < splice.to && 'put' in splice);
  return gone.some(({ splice }) => splice.to === from) && gone.some(({ splice }) => splice.from === from);
}

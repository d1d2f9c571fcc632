import type { Node } from '@tiptap/pm/model';
import type { Difference, SplicePlace } from './difference';
import { documentTokens, spliceTokens } from './document-tokens';
import { inReadingOrder } from './splice';

// Text that says the same over and over could be read in more ways than there is time for.
const MOST_REFUTED = 20_000;

/** A splice of the difference `id`, with the keys of what it puts. */
export type ExplainedPlace = SplicePlace & { id: string; tokens: readonly string[] };

/**
 * Which of the differences, taken from the base and nothing else done, give the draft; null when none do, or none is
 * found in time. Where two choices give the same text, the one that leaves what comes first.
 */
export function explainDraft(
  differences: readonly Difference[],
  base: Node,
  draft: Node,
): ReadonlySet<string> | null {
  const places = differences.flatMap(({ id, splices }) =>
    splices.map((splice): ExplainedPlace => ({ ...splice, id, tokens: spliceTokens(splice) })),
  );
  return explain(places, documentTokens(base.content), documentTokens(draft.content));
}

/** The same of any two sequences: places count their keys. */
export function explain(
  unsorted: readonly ExplainedPlace[],
  old: readonly string[],
  now: readonly string[],
): ReadonlySet<string> | null {
  const places = unsorted.toSorted(inReadingOrder);
  const lastOf = new Map(places.map(({ id }, at) => [id, at]));
  const refuted = new Set<string>();

  /** `chosen`: the decisions on differences of which a splice is still to come. */
  const walk = (at: number, b: number, n: number, chosen: ReadonlyMap<string, boolean>): string[] | null => {
    const place = places[at];
    const end = place?.from ?? old.length;
    for (; b < end; b++, n++) if (old[b] !== now[n]) return null;
    if (!place) return n === now.length ? [] : null;
    const key = `${at} ${n} ${[...chosen].join()}`;
    if (refuted.has(key) || refuted.size > MOST_REFUTED) return null;
    const decided = chosen.get(place.id);
    for (const isTaken of decided === undefined ? [false, true] : [decided]) {
      const tokens = isTaken ? place.tokens : old.slice(place.from, place.to);
      if (!tokens.every((token, offset) => token === now[n + offset])) continue;
      const next = new Map(chosen);
      if (lastOf.get(place.id) === at) next.delete(place.id);
      else next.set(place.id, isTaken);
      const rest = walk(at + 1, place.to, n + tokens.length, next);
      if (rest) return isTaken ? [place.id, ...rest] : rest;
    }
    refuted.add(key);
    return null;
  };

  const found = walk(0, 0, 0, new Map());
  return found && new Set(found);
}

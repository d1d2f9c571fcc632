import type { Difference, Splice, SplicePlace } from './difference';
import { inReadingOrder } from './splice';

/** Where differences stand once others of the same list are taken: plain reckoning, whatever the text says. */
export function shiftDifferences(
  differences: readonly Difference[],
  taken: readonly Difference[],
): Difference[] {
  const done = taken.flatMap((difference) => difference.splices);
  return differences.map((difference) =>
    withSplices(
      difference,
      difference.splices.map((splice) => shiftSplice(splice, done)),
    ),
  );
}

export function shiftSplice<S extends SplicePlace>(splice: S, done: readonly SplicePlace[]): S {
  const before = done.filter((other) => inReadingOrder(other, splice) < 0);
  const by = before.reduce((sum, { from, to, size }) => sum + size - (to - from), 0);
  return { ...splice, from: splice.from + by, to: splice.to + by };
}

/** The same difference in another place. */
export function withSplices(difference: Difference, splices: Splice[]): Difference {
  return { ...difference, ...mainPlace(splices), splices };
}

/** A moved block stands where it is taken from. */
export function mainPlace(splices: readonly Splice[]): { from: number; to: number } {
  const { from, to } = splices.find((splice) => splice.to > splice.from) ?? splices[0] ?? { from: 0, to: 0 };
  return { from, to };
}

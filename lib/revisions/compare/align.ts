export type Pair<T> = { before: T; after: T } | { before: T; after: null } | { before: null; after: T };

/**
 * Pairs two sequences without crossing so that the weights of the pairs sum highest; a weight of 0 never pairs.
 * In reading order, what was removed before what was added in its place.
 */
export function align<T extends object>(
  before: readonly T[],
  after: readonly T[],
  weigh: (before: T, after: T) => number,
): Pair<T>[] {
  const best = new Float64Array((before.length + 1) * (after.length + 1));
  const paired = new Float64Array(before.length * after.length);
  const bestFrom = (b: number, a: number) => best[b * (after.length + 1) + a] ?? 0;
  for (const [b, old] of [...before.entries()].reverse()) {
    for (const [a, now] of [...after.entries()].reverse()) {
      const weight = weigh(old, now);
      const withPair = weight > 0 ? weight + bestFrom(b + 1, a + 1) : -1;
      paired[b * after.length + a] = withPair;
      best[b * (after.length + 1) + a] = Math.max(withPair, bestFrom(b + 1, a), bestFrom(b, a + 1));
    }
  }
  return readPairs(before, after, (b, a) => {
    if (paired[b * after.length + a] === bestFrom(b, a)) return 'pair';
    return bestFrom(b + 1, a) === bestFrom(b, a) ? 'remove' : 'add';
  });
}

function readPairs<T extends object>(
  before: readonly T[],
  after: readonly T[],
  step: (b: number, a: number) => 'pair' | 'remove' | 'add',
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  for (let b = 0, a = 0; ;) {
    const old = before[b];
    const now = after[a];
    if (!old && !now) return pairs;
    const next = old && now ? step(b, a) : null;
    if (old && now && next === 'pair') {
      pairs.push({ before: old, after: now });
      b++;
      a++;
    } else if (old && next !== 'add') {
      pairs.push({ before: old, after: null });
      b++;
    } else if (now) {
      pairs.push({ before: null, after: now });
      a++;
    }
  }
}

export type NonEmpty<T> = readonly [T, ...T[]];

export type Random = {
  next: () => number;
  range: (from: number, to: number) => number;
  int: (from: number, to: number) => number;
  pick: <T>(list: NonEmpty<T>) => T;
  chance: (share: number) => boolean;
};

/** Small deterministic generator (mulberry32): one seed always gives the same picture. */
export function createRandom(seed: number): Random {
  let state = (Math.trunc(seed) ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const range = (from: number, to: number): number => from + next() * (to - from);
  const int = (from: number, to: number): number => Math.floor(range(from, to + 1));
  return {
    next,
    range,
    int,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    chance: (share) => next() < share,
  };
}

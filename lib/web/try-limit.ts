const MAX_KEYS = 10_000;

export type TryLimit = {
  isSpent: (key: string, now: Date) => boolean;
  countFailure: (key: string, now: Date) => void;
};

/** At most `max` failures a key within `windowMs` of the first, counted in this process's memory. */
export function tryLimit({ max, windowMs }: { max: number; windowMs: number }): TryLimit {
  const failures = new Map<string, { count: number; since: number }>();
  const standing = (key: string, now: Date) => {
    const found = failures.get(key);
    return found && now.getTime() - found.since < windowMs ? found : undefined;
  };
  return {
    isSpent: (key, now) => (standing(key, now)?.count ?? 0) >= max,
    countFailure(key, now) {
      const found = standing(key, now);
      failures.delete(key);
      failures.set(key, found ? { ...found, count: found.count + 1 } : { count: 1, since: now.getTime() });
      const [oldest] = failures.keys();
      if (failures.size > MAX_KEYS && oldest !== undefined) failures.delete(oldest);
    },
  };
}

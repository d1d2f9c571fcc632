/** So many are kept: those last asked for. */
const MOST = 200;

/** What reckoning gave for a key, reckoned once. For what follows from texts on record, which never change. */
export function remembered<T>(): (key: string, reckon: () => T) => T {
  const kept = new Map<string, T>();
  return (key, reckon) => {
    const of = kept.has(key) ? (kept.get(key) as T) : reckon();
    kept.delete(key);
    kept.set(key, of);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return of;
  };
}

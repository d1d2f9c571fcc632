/**
 * Does the work of a key once for all who ask at the same time. Who asks while it is done gets what the next turn gives,
 * not this one: it was begun before they asked, and may be of what stood then.
 */
export function inTurnsTogether<T>(work: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const turns = new Map<string, { running: Promise<T>; next?: Promise<T> }>();
  const begin = (key: string): Promise<T> => {
    const turn: { running: Promise<T>; next?: Promise<T> } = {
      running: work(key).finally(() => {
        if (!turn.next) turns.delete(key);
      }),
    };
    turns.set(key, turn);
    return turn.running;
  };
  return (key) => {
    const turn = turns.get(key);
    if (!turn) return begin(key);
    const after = () => begin(key);
    return (turn.next ??= turn.running.then(after, after));
  };
}

type Placed = { start: number; end: number; figure: string };

/**
 * Where bindings stand in a text that has changed since they were read: a figure that is not at its place any more is
 * looked for where it stands nearest, each place once. One that is nowhere keeps its own place, for the figure that may
 * stand there now.
 */
export function placesNow<P extends Placed>(text: string, bindings: readonly P[]): P[] {
  const taken = new Set<number>();
  const isThere = ({ start, end, figure }: P) => text.slice(start, end) === figure;
  for (const binding of bindings) if (isThere(binding)) taken.add(binding.start);
  return bindings.map((binding) => {
    if (isThere(binding)) return binding;
    const start = nearest(text, binding, taken);
    if (start === null) return binding;
    taken.add(start);
    return { ...binding, start, end: start + binding.figure.length };
  });
}

function nearest(text: string, { start, figure }: Placed, taken: ReadonlySet<number>): number | null {
  let found: number | null = null;
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    if (taken.has(at) || !isWhole(text, at, figure)) continue;
    if (found === null || Math.abs(at - start) < Math.abs(found - start)) found = at;
  }
  return found;
}

/** 18件 is not found within 118件. */
function isWhole(text: string, at: number, figure: string): boolean {
  return !(/^[0-9]/.test(figure) && /[0-9.]/.test(text.charAt(at - 1)));
}

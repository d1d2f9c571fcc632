/** The circles of a graph, each once, as `a → b → a`. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles = new Set<string>();
  const walk = (node: string, trail: string[]): void => {
    if (trail.includes(node)) {
      circles.add([...trail.slice(trail.indexOf(node)), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return [...circles];
}

/** How many figures an event is of, and which, for its sentence. */
export function figuresSaid(figures: readonly string[]): { count: number; text: string } {
  return { count: figures.length, text: figures.join('、') };
}

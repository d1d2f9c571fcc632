export type Stretch = { start: number; end: number };

// Two joined by 、 are a pair; from three on it is a list.
const FEWEST_ITEMS = 3;

/** The clauses of a folded sentence that list things joined by 、. */
export function findLists(sentence: string): Stretch[] {
  return [...sentence.matchAll(/[^,:;。!?]+/g)]
    .filter(([clause]) => clause.split('、').length >= FEWEST_ITEMS)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

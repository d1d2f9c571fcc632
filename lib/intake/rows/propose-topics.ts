import type { Row } from './row';

/** Gives the choice of a block's topics back to the scorer: it has none until it is scored. */
export function proposeTopics(rows: readonly Row[], id: string): Row[] {
  return rows.map((row) => {
    if (row.id !== id) return row;
    const { topics: _, topicsByHand: __, ...rest } = row;
    return rest;
  });
}

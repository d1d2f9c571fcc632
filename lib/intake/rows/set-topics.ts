import type { Row } from './row';

/** Names the topics of the block that begins at a row; the cues that spoke for one stay with it. */
export function setTopics(rows: readonly Row[], id: string, topicIds: readonly string[]): Row[] {
  return rows.map((row) => {
    if (row.id !== id || row.starts === null) return row;
    const known = row.topics ?? [];
    const topics = topicIds.map(
      (topicId) => known.find((topic) => topic.topicId === topicId) ?? { topicId, score: 1, cues: [] },
    );
    return { ...row, topics, topicsByHand: true };
  });
}

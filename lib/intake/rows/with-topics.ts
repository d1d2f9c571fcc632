import type { TopicGuess } from '@/lib/intake/plan';
import type { Row } from './row';

/** The rows with the topics proposed for some of them, by id; those a person named stay. */
export function withTopics(rows: Row[], proposed: Readonly<Record<string, TopicGuess[]>>): Row[] {
  if (Object.keys(proposed).length === 0) return rows;
  return rows.map((row) => {
    const topics = proposed[row.id];
    return topics && !row.topicsByHand ? { ...row, topics } : row;
  });
}

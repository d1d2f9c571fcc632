import type { BlockRole, TopicGuess } from '@/lib/intake/plan';
import { blocksOfRows, type BlockOfRows } from '@/lib/intake/rows/blocks-of-rows';
import type { Row } from '@/lib/intake/rows/row';
import { scoreTopics } from '@/lib/intake/topics/score-topics';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';

type Proposed = Record<string, TopicGuess[]>;

/**
 * Topics for the blocks that begin or read otherwise than they are stored, unless a person named them; by the id of
 * the row they begin at, only where they differ from the row's. `stored` rows that read the same keep theirs.
 */
export async function topicsToChange(
  rows: readonly Row[],
  stored: readonly Row[],
  cues: () => Promise<readonly TopicCues[]>,
): Promise<Proposed> {
  const before = new Map(blocksOfRows(stored).map((block) => [block.row.id, block]));
  const proposed: Proposed = {};
  for (const block of blocksOfRows(rows)) {
    const { row } = block;
    if (row.topicsByHand) continue;
    const known = before.get(row.id);
    const isSame = known !== undefined && row.topics !== undefined && wordsOf(known) === wordsOf(block);
    // What was chosen by hand and is not any more was undone: the row holds what stood before.
    const kept = isSame ? (known.row.topicsByHand ? row.topics : known.row.topics) : undefined;
    const topics = kept ?? (isScored(block.role) ? scoreTopics(block, await cues()) : []);
    if (JSON.stringify(topics) !== JSON.stringify(row.topics)) proposed[row.id] = topics;
  }
  return proposed;
}

function isScored(role: BlockRole): boolean {
  return role === 'section' || role === 'banner';
}

function wordsOf({ role, heading, paragraphs }: BlockOfRows): string {
  return JSON.stringify([isScored(role), heading, paragraphs]);
}

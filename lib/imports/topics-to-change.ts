import type { BlockRole, TopicGuess } from '@/lib/intake/plan';
import { blocksOfRows, type BlockOfRows } from '@/lib/intake/rows/blocks-of-rows';
import type { Row } from '@/lib/intake/rows/row';
import { scoreTopics } from '@/lib/intake/topics/score-topics';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';

type Proposed = Record<string, TopicGuess[]>;

/**
 * New topics for the blocks whose beginning or words have changed since they were stored, by the id of the block's first
 * row; only where they differ from the row's topics. Topics that a person chose are left alone.
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
    const topics = topicsAsStored(block, before.get(row.id)) ?? (await topicsOfWords(block, cues));
    if (JSON.stringify(topics) !== JSON.stringify(row.topics)) proposed[row.id] = topics;
  }
  return proposed;
}

/** Undefined where the block is new, has lost its topics or reads otherwise than it did. */
function topicsAsStored(block: BlockOfRows, stored: BlockOfRows | undefined): TopicGuess[] | undefined {
  const { topics } = block.row;
  if (!stored || !topics || wordsOf(stored) !== wordsOf(block)) return undefined;
  // A choice by hand was undone: the row sent holds the topics from before it.
  if (stored.row.topicsByHand) return topics;
  return stored.row.topics;
}

async function topicsOfWords(
  block: BlockOfRows,
  cues: () => Promise<readonly TopicCues[]>,
): Promise<TopicGuess[]> {
  return isScored(block.role) ? scoreTopics(block, await cues()) : [];
}

function isScored(role: BlockRole): boolean {
  return role === 'section' || role === 'banner';
}

function wordsOf({ role, heading, paragraphs }: BlockOfRows): string {
  return JSON.stringify([isScored(role), heading, paragraphs]);
}

/**
 * Words that tell of a topic, and how much each tells: 3 names the topic by itself, 2 is at home in it,
 * 1 is found there and elsewhere too, 0 tells nothing and keeps the shorter cues inside it, of any topic, from counting.
 * Without a weight it is 1.
 */
export type Cue = { text: string; weight?: number };

export type TopicCues = { topicId: string; cues: readonly Cue[] };

/** Cues of one weight, written as words apart by white space. */
export function weighing(weight: number, words: string): Cue[] {
  return words
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, weight }));
}

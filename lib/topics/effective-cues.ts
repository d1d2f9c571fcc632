import { foldWidth } from '@/lib/intake/topics/fold-width';
import type { Cue, TopicCues } from '@/lib/intake/topics/topic-cue';

/** An office's word on a cue; a weight of null switches the built-in one off. */
export type OfficeCue = { text: string; weight: number | null };

/** A topic's built-in cues with the office's over them. */
export function effectiveCues(builtIn: readonly Cue[], office: readonly OfficeCue[]): Cue[] {
  const said = new Map(office.map((cue) => [foldWidth(cue.text), cue.weight]));
  return [
    ...builtIn.filter(({ text }) => !said.has(foldWidth(text))),
    ...office.flatMap(({ text, weight }) => (weight === null ? [] : [{ text, weight }])),
  ];
}

/** Cues that propose no topic: they only keep the shorter cues inside them from counting. */
export function silenced({ topicId, cues }: TopicCues): TopicCues {
  return { topicId, cues: cues.map(({ text }) => ({ text, weight: 0 })) };
}

import { foldWidth } from './fold-width';
import type { TopicCues } from './topic-cue';

export type CueMatch = {
  start: number;
  end: number;
  text: string;
  weights: ReadonlyMap<string, number>;
};

type KnownCue = { folded: string; text: string; weights: Map<string, number> };

/** Cues by their first character, the longest first. */
export type CueIndex = ReadonlyMap<string, readonly KnownCue[]>;

export function indexCues(topics: readonly TopicCues[]): CueIndex {
  const known = new Map<string, KnownCue>();
  for (const { topicId, cues } of topics) {
    for (const { text, weight = 1 } of cues) {
      const folded = foldWidth(text);
      if (folded === '') continue;
      const cue = known.get(folded) ?? { folded, text, weights: new Map<string, number>() };
      cue.weights.set(topicId, Math.max(weight, cue.weights.get(topicId) ?? 0));
      known.set(folded, cue);
    }
  }
  const index = new Map<string, KnownCue[]>();
  for (const cue of known.values()) {
    const first = cue.folded.charAt(0);
    index.set(first, [...(index.get(first) ?? []), cue]);
  }
  for (const cues of index.values()) cues.sort((a, b) => b.folded.length - a.folded.length);
  return index;
}

/** In folded text. Where cues overlap the longest is taken, then the earlier: no character counts twice. */
export function findCues(folded: string, index: CueIndex): CueMatch[] {
  const possible: CueMatch[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    for (const cue of index.get(folded.charAt(start)) ?? []) {
      if (!folded.startsWith(cue.folded, start)) continue;
      possible.push({ start, end: start + cue.folded.length, text: cue.text, weights: cue.weights });
    }
  }
  possible.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(folded.length);
  const found: CueMatch[] = [];
  for (const match of possible) {
    if (taken.subarray(match.start, match.end).includes(1)) continue;
    taken.fill(1, match.start, match.end);
    found.push(match);
  }
  return found.sort((a, b) => a.start - b.start);
}

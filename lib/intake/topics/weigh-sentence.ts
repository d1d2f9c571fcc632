import { type CueIndex, type CueMatch, findCues } from './find-cues';
import { findLists } from './find-lists';
import type { ScoringRules } from './scoring-rules';

/** One cue's word for one topic. */
export type Evidence = { topicId: string; cue: string; amount: number };

/** How often each cue has already spoken for each topic in the section. */
export type Heard = Map<string, number>;

/** What the cues of a folded sentence say of each topic; `heard` goes on counting. */
export function weighSentence(
  sentence: string,
  index: CueIndex,
  heard: Heard,
  rules: ScoringRules,
): Evidence[] {
  const matches = findCues(sentence, index);
  const rollCalls = findLists(sentence)
    .map((list) => matches.filter((match) => match.start >= list.start && match.end <= list.end))
    .filter((listed) => countTopics(listed, rules) >= rules.listTopics);
  const mentioned = new Set(rollCalls.flat());
  return matches.flatMap((match) =>
    [...match.weights]
      .filter(([, weight]) => weight > 0)
      .map(([topicId, weight]) => {
        const key = `${topicId} ${match.text}`;
        const times = (heard.get(key) ?? 0) + 1;
        heard.set(key, times);
        const discount = mentioned.has(match) ? rules.listDiscount : 1;
        return { topicId, cue: match.text, amount: (weight * discount) / times ** rules.repeatExponent };
      }),
  );
}

function countTopics(matches: readonly CueMatch[], rules: ScoringRules): number {
  return new Set(
    matches.flatMap(({ weights }) =>
      [...weights].filter(([, weight]) => weight >= rules.tellingWeight).map(([topicId]) => topicId),
    ),
  ).size;
}

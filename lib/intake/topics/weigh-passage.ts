import { type CueIndex, findCues } from './find-cues';
import type { Passage } from './read-passages';
import type { ScoringRules } from './scoring-rules';
import { type Evidence, type Heard, weighSentence } from './weigh-sentence';

export type PassageTopics = {
  /** How much the paragraph is about each topic. */
  strengths: Map<string, number>;
  /** The topics it is chiefly about. */
  leads: string[];
  evidence: Evidence[];
};

export function weighPassage(
  { subhead, sentences }: Passage,
  index: CueIndex,
  heard: Heard,
  rules: ScoringRules,
): PassageTopics {
  const weighed = (subhead === '' ? sentences : [subhead, ...sentences]).map((sentence) => ({
    length: sentence.length,
    evidence: weighSentence(sentence, index, heard, rules),
  }));
  const evidence = weighed.flatMap((sentence) => sentence.evidence);
  const ofPassage = sumByTopic(evidence);
  const wholePassage = whole(
    evidence,
    weighed.reduce((length, sentence) => length + sentence.length, 0),
    rules,
  );
  const headed = topicsNamedIn(subhead, index, 0);
  const strengths = new Map<string, number>();
  for (const sentence of weighed) {
    const wholeSentence = whole(sentence.evidence, sentence.length, rules);
    for (const [topicId, amount] of sumByTopic(sentence.evidence)) {
      const share =
        (amount / wholeSentence) ** rules.sentenceShareExponent *
        ((ofPassage.get(topicId) ?? 0) / wholePassage) ** rules.passageShareExponent;
      const factor = headed.has(topicId) ? rules.subheadFactor : 1;
      strengths.set(topicId, (strengths.get(topicId) ?? 0) + amount * share * factor);
    }
  }
  const { share, evidence: least } = rules.leadOfParagraph;
  const leads = [...ofPassage]
    .filter(([, amount]) => amount >= least && amount / wholePassage >= share)
    .map(([topicId]) => topicId);
  return { strengths, leads, evidence };
}

/** Topics of the cues in a folded line that weigh more than `above`. */
export function topicsNamedIn(line: string, index: CueIndex, above: number): Set<string> {
  return new Set(
    findCues(line, index).flatMap(({ weights }) =>
      [...weights].filter(([, weight]) => weight > above).map(([topicId]) => topicId),
    ),
  );
}

function whole(evidence: readonly Evidence[], length: number, rules: ScoringRules): number {
  const ofCues = evidence.reduce((sum, { amount }) => sum + amount, 0);
  return ofCues + (length / 100) * rules.plainTextPerHundred;
}

function sumByTopic(evidence: readonly Evidence[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { topicId, amount } of evidence) sums.set(topicId, (sums.get(topicId) ?? 0) + amount);
  return sums;
}

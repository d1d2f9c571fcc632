import type { TopicGuess } from '@/lib/intake/plan';
import { type CueIndex, indexCues } from './find-cues';
import { foldWidth } from './fold-width';
import { readPassages } from './read-passages';
import { SCORING_RULES, type ScoringRules } from './scoring-rules';
import type { TopicCues } from './topic-cue';
import { TOPIC_CUES } from './topic-cues';
import { topicsNamedIn, weighPassage } from './weigh-passage';
import type { Evidence } from './weigh-sentence';

export type ScoredSection = { heading: readonly string[]; paragraphs: readonly string[] };

const indexes = new WeakMap<readonly TopicCues[], CueIndex>();

/**
 * What a section's body speaks of, the strongest first; empty where no topic is made out. A score runs from 0
 * to 1 and is 0.5 where the topic is only just one; `cues` are those of the body that decided, the weightiest first.
 */
export function scoreTopics(
  section: ScoredSection,
  cues: readonly TopicCues[] = TOPIC_CUES,
  rules: ScoringRules = SCORING_RULES,
): TopicGuess[] {
  const index = indexes.get(cues) ?? indexCues(cues);
  indexes.set(cues, index);
  const heard = new Map<string, number>();
  const passages = readPassages(section.paragraphs).map((passage) =>
    weighPassage(passage, index, heard, rules),
  );
  const headed = new Set(
    section.heading.flatMap((line) => [...topicsNamedIn(foldWidth(line), index, rules.tellingWeight - 1)]),
  );
  const leads = new Set(passages.flatMap((passage) => passage.leads));
  const evidence = passages.flatMap((passage) => passage.evidence);
  const strengths = new Map<string, number>();
  for (const passage of passages) {
    for (const [topicId, strength] of passage.strengths) {
      const factor = headed.has(topicId) ? rules.headingFactor : 1;
      strengths.set(topicId, (strengths.get(topicId) ?? 0) + strength * factor);
    }
  }
  const strongest = Math.max(0, ...strengths.values());
  const threshold = thresholdOf(section, rules);
  return [...strengths]
    .filter(([, strength]) => strength >= threshold)
    .filter(([topicId, strength]) => leads.has(topicId) || strength >= rules.leastOfStrongest * strongest)
    .filter(([topicId]) => evidence.filter((piece) => piece.topicId === topicId).length > 1)
    .sort(([, a], [, b]) => b - a)
    .map(([topicId, strength]) => ({
      topicId,
      score: strength / (strength + threshold),
      cues: countCues(evidence.filter((piece) => piece.topicId === topicId)),
    }));
}

function thresholdOf({ paragraphs }: ScoredSection, { threshold, short }: ScoringRules): number {
  const length = foldWidth(paragraphs.join('')).length;
  return threshold * Math.min(1, Math.max(short.least, length / short.below));
}

function countCues(evidence: readonly Evidence[]): TopicGuess['cues'] {
  const cues = new Map<string, { count: number; amount: number }>();
  for (const { cue, amount } of evidence) {
    const before = cues.get(cue) ?? { count: 0, amount: 0 };
    cues.set(cue, { count: before.count + 1, amount: before.amount + amount });
  }
  return [...cues].sort(([, a], [, b]) => b.amount - a.amount).map(([text, { count }]) => ({ text, count }));
}

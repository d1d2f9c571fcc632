/**
 * The numbers of the scorer. They were chosen on real articles, each left out in turn while the others were
 * tuned on, from the middle of the stretch where nothing changes; evidence is counted in cue weights.
 */
export type ScoringRules = {
  threshold: number;
  leastOfStrongest: number;
  leadOfParagraph: { share: number; evidence: number };
  repeatExponent: number;
  listTopics: number;
  listDiscount: number;
  sentenceShareExponent: number;
  plainTextPerHundred: number;
  headingFactor: number;
  subheadFactor: number;
  tellingWeight: number;
};

export const SCORING_RULES: ScoringRules = {
  // One cue that names the topic (3) falls short as soon as its sentence speaks of something else too.
  threshold: 2.25,
  // Beside a topic twelve times as strong, the other is an aside.
  leastOfStrongest: 0.08,
  // Not so where it leads a paragraph with two cues that name it: a section is about what its items are about.
  leadOfParagraph: { share: 0.4, evidence: 6 },
  // The third time the same word counts half: a word said often tells less than as many different words.
  repeatExponent: 0.6,
  // Two fields in one list go together (民族、宗教); three are a roll call of those who were there.
  listTopics: 3,
  // A list of guests still says a little: a section that does nothing but list them is about them.
  listDiscount: 0.3,
  // The square root, for a sentence may serve two topics; its paragraph, being longer, counts in full.
  sentenceShareExponent: 0.5,
  // What 100 characters without a cue weigh against those with: as much as one cue that tells little.
  plainTextPerHundred: 1,
  // A heading can double what the body says and add nothing to what it does not say.
  headingFactor: 2,
  // The same for a run-in subhead, over its own paragraph alone.
  subheadFactor: 2,
  // Cues below this stand in headings of every field (服务, 工作, 基层), and neither head nor make a list.
  tellingWeight: 2,
};

/**
 * The numbers of the scorer. They were chosen on real articles, on the sample articles and on articles nobody had
 * tuned for, from the middle of the stretch where little changes; evidence is counted in cue weights.
 */
export type ScoringRules = {
  threshold: number;
  short: { below: number; least: number };
  leastOfStrongest: number;
  leadOfParagraph: { share: number; evidence: number };
  repeatExponent: number;
  listTopics: number;
  listDiscount: number;
  sentenceShareExponent: number;
  passageShareExponent: number;
  plainTextPerHundred: number;
  headingFactor: number;
  subheadFactor: number;
  tellingWeight: number;
};

export const SCORING_RULES: ScoringRules = {
  // One cue that names the topic (3) holds only in a sentence and a paragraph that speak of nothing else.
  threshold: 3,
  // Below this many characters there is less room for evidence: the threshold falls with the length, to a half.
  short: { below: 150, least: 0.5 },
  // Beside a topic seven times as strong, the other is an aside.
  leastOfStrongest: 0.15,
  // Not so where it leads a paragraph with two cues that name it: a section is about what its items are about.
  leadOfParagraph: { share: 0.4, evidence: 6 },
  // The fourth time the same word counts half: a word said often tells less than as many different words.
  repeatExponent: 0.5,
  // Two fields in one list go together (民族、宗教); three are a roll call of those who were there.
  listTopics: 3,
  // A list of guests still says a little: a section that does nothing but list them is about them.
  listDiscount: 0.2,
  // The square root of both shares, for a sentence may serve two topics and a paragraph several.
  sentenceShareExponent: 0.5,
  passageShareExponent: 0.5,
  // What 100 characters without a cue weigh against those with: as much as one cue that tells little.
  plainTextPerHundred: 1,
  // A heading can double what the body says and add nothing to what it does not say.
  headingFactor: 2,
  // The same for a run-in subhead, over its own paragraph alone.
  subheadFactor: 2,
  // Cues below this stand in headings of every field (服务, 工作, 基层), and neither head nor make a list.
  tellingWeight: 2,
};

import { scoreTopics } from '@/lib/intake/topics/score-topics';

export type LabelledSection = {
  heading: string[];
  paragraphs: string[];
  topics: string[];
  /** What a reader might also say: an error when it is guessed, no hit when it is not. */
  acceptable: string[];
};

/** Over all sections together. `errors` names each, for the message of a failing test. */
export function measure(sections: readonly LabelledSection[]) {
  let hits = 0;
  let guesses = 0;
  const errors: string[] = [];
  for (const section of sections) {
    const guessed = scoreTopics(section).map(({ topicId }) => topicId);
    const missed = section.topics.filter((topicId) => !guessed.includes(topicId));
    const wrong = guessed.filter((topicId) => !section.topics.includes(topicId));
    hits += section.topics.length - missed.length;
    guesses += guessed.length;
    if (missed.length + wrong.length > 0) {
      errors.push(`${section.heading.join(' ')}: missed [${missed.join(' ')}] wrong [${wrong.join(' ')}]`);
    }
  }
  const labels = sections.reduce((sum, { topics }) => sum + topics.length, 0);
  return { precision: hits / guesses, recall: hits / labels, labels, errors };
}

import { describe, expect, it } from 'vitest';
import { measure } from './measure';
import { readSeedSections } from './seed-sections';

const sections = readSeedSections();
const note = sections ? '' : ' (not at hand: HUIMOU_SEEDS names their folder)';

describe.skipIf(sections === null)(`the topics of six real articles${note}`, () => {
  it('all thirty-one sections are found, each with its text', () => {
    expect(sections).toHaveLength(31);
    expect(sections?.filter(({ paragraphs }) => paragraphs.join('').length < 100)).toEqual([]);
  });

  it('nine guesses in ten are right, and nine topics in ten are found', () => {
    const { precision, recall, labels, errors } = measure(sections ?? []);
    expect(labels).toBe(62);
    expect(precision, errors.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(recall, errors.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('each article alone keeps eight in ten', () => {
    const articles = [...new Set(sections?.map(({ article }) => article))];
    const poor = articles
      .map((article) => ({ article, ...measure((sections ?? []).filter((one) => one.article === article)) }))
      .filter(({ precision, recall }) => Math.min(precision, recall) < 0.8);
    expect(articles).toHaveLength(6);
    expect(poor).toEqual([]);
  });
});

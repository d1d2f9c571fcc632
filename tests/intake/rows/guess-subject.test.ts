import { expect, test } from 'vitest';
import { guessSubject } from '@/lib/intake/rows/guess-subject';

const head = {
  kicker: [],
  headline: [],
  subhead: null,
  series: null,
  byline: [],
  published: null,
  blocks: [],
  photos: [],
};
const piece = (text: string) => ({ text, spans: [] });

test('the subhead says which body and year an article looks back on', () => {
  const article = { ...head, subhead: piece('——2025年云溪区委统战部工作综述') };
  expect(guessSubject(article)).toEqual({ bodyName: '云溪区委统战部', year: 2025 });
});

test('an article that does not say leaves both open', () => {
  expect(guessSubject({ ...head, headline: [piece('同心向前')] })).toEqual({ bodyName: '', year: null });
});

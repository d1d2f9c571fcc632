import { expect, test } from 'vitest';
import { contentIsEmpty } from '@/lib/document/content-is-empty';
import { paragraphs } from '../support/office';

const section = (text: string, ...headingLines: string[]) => ({
  id: 'a',
  role: 'body' as const,
  headingLines,
  topicIds: [],
  doc: paragraphs(text).doc,
});
const heading = { kicker: [], headline: [], subhead: '', seriesLabel: '' };
const blank = {
  schemaVersion: 2,
  bodyName: '云溪区',
  year: 2026,
  heading,
  byline: [],
  sections: [section('')],
};

test('an article of empty sections is empty; a heading, a byline or a word is something', () => {
  expect(contentIsEmpty(blank)).toBe(true);
  expect(contentIsEmpty({ ...blank, sections: [section('字')] })).toBe(false);
  expect(contentIsEmpty({ ...blank, sections: [section('', '标题')] })).toBe(false);
  expect(contentIsEmpty({ ...blank, heading: { ...heading, subhead: '副题' } })).toBe(false);
  expect(contentIsEmpty({ ...blank, heading: { ...heading, headline: ['主题'] } })).toBe(false);
  expect(contentIsEmpty({ ...blank, byline: [{ role: 'text', outlet: '', name: '林' }] })).toBe(false);
});

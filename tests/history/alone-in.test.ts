import { expect, test } from 'vitest';
import { aloneIn } from '@/lib/history/alone-in';
import { paragraphs } from '../support/office';

const section = (id: string) => ({
  id,
  role: 'body' as const,
  headingLines: [],
  topicIds: [],
  doc: paragraphs('文字').doc,
});
const content = {
  schemaVersion: 2,
  bodyName: '云溪区',
  year: 2025,
  heading: { kicker: [], headline: ['题'], subhead: '', seriesLabel: '' },
  byline: [{ role: 'text' as const, outlet: '', name: '林' }],
  sections: [section('a'), section('b')],
};

test('a section alone has no head, so that nothing else compares as changed', () => {
  expect(aloneIn(content, 'b')).toMatchObject({
    bodyName: '',
    year: 0,
    heading: { headline: [] },
    byline: [],
    sections: [{ id: 'b' }],
  });
  expect(aloneIn(content, 'c').sections).toEqual([]);
});

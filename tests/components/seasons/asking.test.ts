import { expect, test } from 'vitest';
import { askedOf, placesOf } from '@/components/seasons/asking';
import type { AskedSection } from '@/lib/seasons/asked-section';

const section = (id: string): AskedSection => ({
  id,
  articleId: 'a',
  articleTitle: '',
  bodyName: '云溪区教育局',
  year: 2026,
  role: 'body',
  headingLines: [`章节${id}`],
  headingHint: '',
  guidance: '',
  topicIds: [],
  targetLength: null,
  characterCount: 0,
});
const suggested = {
  requests: [
    { departmentId: 'edu', departmentName: '教育局', sections: [section('1'), section('2')] },
    { departmentId: 'law', departmentName: '司法局', sections: [section('3')] },
  ],
  unassigned: [section('4')],
};
const sent = (departmentId: string, sections: AskedSection[], cancelledAt: Date | null = null) => ({
  ...{ departmentId, departmentName: departmentId, sections, cancelledAt },
});

test('each section is asked of the department it is set to', () => {
  expect(askedOf(placesOf(suggested, [], []))).toEqual([
    { departmentId: 'edu', sectionIds: ['1', '2'] },
    { departmentId: 'law', sectionIds: ['3'] },
  ]);
});

test('whom the season asks for a section already is named there and not asked for it twice', () => {
  const places = placesOf(
    suggested,
    [sent('edu', [section('1')]), sent('law', [section('3')], new Date(0))],
    [],
  );
  expect(places[0]?.standing).toEqual([{ id: 'edu', name: 'edu' }]);
  expect(askedOf(places)).toEqual([
    { departmentId: 'edu', sectionIds: ['2'] },
    { departmentId: 'law', sectionIds: ['3'] },
  ]);
});

test('several departments can be asked for one section', () => {
  const places = placesOf(suggested, [], []).map((place) =>
    place.sectionId === '4' ? { ...place, departmentIds: ['edu', 'law'] } : { ...place, departmentIds: [] },
  );
  expect(askedOf(places)).toEqual([
    { departmentId: 'edu', sectionIds: ['4'] },
    { departmentId: 'law', sectionIds: ['4'] },
  ]);
});

test('what the person chose stays when another article is added', () => {
  const chosen = placesOf(suggested, [], []).map((place) => ({
    ...place,
    departmentIds: place.sectionId === '4' ? ['edu'] : [],
  }));
  expect(askedOf(placesOf(suggested, [], chosen))).toEqual([{ departmentId: 'edu', sectionIds: ['4'] }]);
});

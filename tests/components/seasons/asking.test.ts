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
    {
      departmentId: 'edu',
      departmentName: '教育局',
      sections: [section('1'), section('2')],
      standingRequestId: null,
    },
    { departmentId: 'law', departmentName: '司法局', sections: [section('3')], standingRequestId: 'r' },
  ],
  unassigned: [section('4')],
};

test('each section is asked of the department it is set to; whom the season asks already is not asked twice', () => {
  expect(askedOf(placesOf(suggested, []))).toEqual([{ departmentId: 'edu', sectionIds: ['1', '2'] }]);
});

test('what the person chose stays when another article is added', () => {
  const chosen = placesOf(suggested, []).map((place) =>
    place.sectionId === '4' ? { ...place, departmentId: 'edu', isAsked: true } : { ...place, isAsked: false },
  );
  expect(askedOf(placesOf(suggested, chosen))).toEqual([{ departmentId: 'edu', sectionIds: ['4'] }]);
});

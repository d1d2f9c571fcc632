import { expect, test } from 'vitest';
import { findFlag } from '@/components/editor/findings/find-flag';

const doc = (...texts: string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const section = (id: string, ...texts: string[]) => ({ id, headingLines: [], doc: doc(...texts) });
const flag = { sectionId: 'a', before: '持续推进', text: '推进', after: '各项工作' };

test('the words of an import’s flag are found where they stand, also with one side rewritten', () => {
  const place = { part: 'text', sectionId: 'a', start: 8, end: 10 };
  expect(findFlag(flag, [], [section('a', '推进会', '持续推进推进各项工作')])).toEqual(place);
  expect(findFlag(flag, [], [section('a', '推进会', '持续推进推进两件事')])).toEqual(place);
});

test('they are found in the section they were moved to', () => {
  const sections = [section('a', '别的'), section('b', '持续推进推进各项工作')];
  expect(findFlag(flag, [], sections)).toMatchObject({ sectionId: 'b', start: 4 });
});

test('words that were rewritten are gone, though the same word stands elsewhere', () => {
  expect(findFlag(flag, [], [section('a', '推进会召开')])).toBeNull();
});

test('those above the sections and in a heading are found there', () => {
  expect(findFlag({ ...flag, sectionId: null }, ['持续推进推进各项工作'], [])).toEqual({ part: 'head' });
  const headed = { ...section('a', '别的'), headingLines: ['持续推进推进各项工作'] };
  expect(findFlag(flag, [], [headed])).toEqual({ part: 'heading', sectionId: 'a' });
});

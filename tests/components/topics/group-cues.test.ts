import { expect, test } from 'vitest';
import { groupCues, type CueFilter } from '@/components/topics/group-cues';

const CUES = [
  { text: '云溪港', weight: 2, builtIn: null },
  { text: '口岸', weight: 3, builtIn: 3 },
  { text: '通关', weight: 1, builtIn: 2 },
  { text: 'RCEP', weight: null, builtIn: 1 },
];

const shown = (filter: Partial<CueFilter>) =>
  groupCues(CUES, { text: '', whose: 'all', ...filter }).map(({ group, cues }) => [
    group,
    ...cues.map(({ text }) => text),
  ]);

test('words stand by what they tell, the most telling first, those switched off last', () => {
  expect(shown({})).toEqual([
    ['3', '口岸'],
    ['2', '云溪港'],
    ['1', '通关'],
    ['off', 'RCEP'],
  ]);
});

test('a part of a word finds it', () => {
  expect(shown({ text: ' rce ' })).toEqual([['off', 'RCEP']]);
  expect(shown({ text: '港' })).toEqual([['2', '云溪港']]);
});

test('the office sees what it changed', () => {
  expect(shown({ whose: 'office' })).toEqual([
    ['2', '云溪港'],
    ['1', '通关'],
    ['off', 'RCEP'],
  ]);
});

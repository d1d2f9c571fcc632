import { expect, test } from 'vitest';
import type { BylineEntry } from '@/lib/domain/article/content';
import { compareByline } from '@/lib/revisions/compare/compare-byline';

const reporter = (name: string, outlet = '日报'): BylineEntry => ({ role: 'reporter', outlet, name });
const photographer = (name: string): BylineEntry => ({ role: 'photo', outlet: '', name });

test.each([
  ['kept', [reporter('王某')], [reporter('王某')], ['unchanged 王某>王某']],
  [
    'added',
    [reporter('王某')],
    [reporter('王某'), photographer('李某')],
    ['unchanged 王某>王某', 'added >李某'],
  ],
  [
    'removed',
    [reporter('王某'), photographer('李某')],
    [photographer('李某')],
    ['removed 王某>', 'unchanged 李某>李某'],
  ],
  ['under another outlet', [reporter('王某')], [reporter('王某', '晚报')], ['changed 王某>王某']],
  ['under another name', [reporter('王某')], [reporter('汪某')], ['changed 王某>汪某']],
  ['of another role and name', [reporter('王某')], [photographer('李某')], ['removed 王某>', 'added >李某']],
  [
    'put behind another',
    [reporter('王某'), photographer('李某')],
    [photographer('李某'), reporter('王某')],
    ['moved removed 王某>', 'unchanged 李某>李某', 'moved added >王某'],
  ],
  [
    'kept, when a namesake comes first',
    [reporter('王某')],
    [photographer('王某'), reporter('王某')],
    ['added >王某', 'unchanged 王某>王某'],
  ],
])('a name %s', (_, before, after, expected) => {
  const shown = compareByline(before, after).map(
    (entry) =>
      `${entry.isMoved ? 'moved ' : ''}${entry.change} ${entry.before?.name ?? ''}>${entry.after?.name ?? ''}`,
  );
  expect(shown.sort()).toEqual([...expected].sort());
});

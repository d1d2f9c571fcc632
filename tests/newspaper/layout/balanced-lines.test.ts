import { expect, test } from 'vitest';
import { balancedLines } from '@/lib/newspaper/layout/balanced-lines';
import { plain } from '@/lib/newspaper/layout/flow';
import { pageAdvances } from '@/lib/newspaper/page-advances';

const advances = await pageAdvances({});
const broken = (text: string, measure: number) =>
  balancedLines(plain(text, 'black'), advances, measure).map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  );

test('a heading stays one line where it fits, and breaks at its own gap or mark where it does not', () => {
  expect(broken('凝聚思想共识', 8)).toEqual(['凝聚思想共识']);
  expect(broken('突出党的领导 凝聚共识', 9)).toEqual(['突出党的领导 ', '凝聚共识']);
  expect(broken('两扇门：一扇通往往事，一扇通往朋友', 13)).toEqual([
    '两扇门：一扇通往往事，',
    '一扇通往朋友',
  ]);
});

test('one without either breaks into lines of one length', () => {
  expect(broken('加强宗教事务规范管理维护大局', 12)).toEqual(['加强宗教事务规', '范管理维护大局']);
});

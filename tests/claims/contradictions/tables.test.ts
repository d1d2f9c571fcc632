import { expect, test } from 'vitest';
import { tableTotals } from '@/lib/claims/contradictions/tables';

const sumsIn = (table: string) => {
  const rows = table.split('\n').map((row) => row.split('\t').map((text) => ({ text, start: 0 })));
  const part = { role: 'table' as const, start: 0, end: 0, rows };
  return tableTotals({ text: '', parts: [part], claims: [], year: null, date: null }).map(({ sum }) => sum);
};

test('rows that do not add up to 合计 are told with their sum', () => {
  expect(sumsIn('类别\t件数\n刑事\t20\n民事\t15\n行政\t15\n合计\t48')).toEqual(['20 + 15 + 15 = 50 ≠ 48']);
});

test('columns that do not add up to 合计 are told', () => {
  expect(sumsIn('镇街\t小学\t初中\t合计\n东街\t4\t2\t7\n西街\t3\t2\t5')).toEqual(['4 + 2 = 6 ≠ 7']);
});

test.each([
  ['an empty cell', '类别\t件数\n刑事\t20\n民事\t\n行政\t13\n合计\t48'],
  ['rows of #', '类别\t件数\n刑事\t20\n#盗窃\t8\n民事\t15\n行政\t13\n合计\t48'],
  ['columns of growth', '类别\t件数\t增长（%）\n刑事\t20\t3.5\n民事\t28\t2.1\n合计\t48\t2.9'],
  ['rounding', '产业\t增加值\n一产\t5.3\n二产\t3.1\n三产\t4.2\n合计\t12.5'],
])('nothing is said of a table with %s', (_, table) => {
  expect(sumsIn(table)).toEqual([]);
});

import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { addMetric } from '@/lib/facts/commands/add-metric';
import { archiveMetric } from '@/lib/facts/commands/archive-metric';
import { followFact } from '@/lib/facts/commands/follow-fact';
import { importFacts } from '@/lib/facts/commands/import-facts';
import { planLedger } from '@/lib/facts/plan-ledger';
import { listFactsFor } from '@/lib/facts/queries/list-facts-for';
import { listLedgerRows } from '@/lib/facts/queries/list-ledger-rows';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/newsroom';
import { ctxOf, department, person } from '../../support/office';

const db = testDb();
let writer: PersonActor;
beforeEach(async () => {
  await resetDb();
  writer = await person(db, { roles: ['writer'] });
});

type Rows = string[][];
const ctx = () => ctxOf(db, writer);
const plan = (rows: Rows) => planLedger(ctx(), rows);
const bringIn = (rows: Rows, over = {}) =>
  importFacts(ctx(), {
    fileName: '台账.xlsx',
    rows,
    agreed: null,
    reason: '年报核定',
    isWhole: false,
    ...over,
  });
const outcomes = async (rows: Rows) =>
  (await plan(rows)).rows.map(({ row, outcome, faults }) => [
    row,
    outcome,
    ...faults.map(({ column, key }) => `${column} ${key}`),
  ]);

const HEADING = ['指标', '单位', '主体', '时期', '数值', '状态'];
const row = (period: string, figure: string, metric = '企业数', unit = '家', status = '') => [
  ...[metric, unit, '云溪区', period, figure, status],
];

test('a dry run says row by row what it would do, and writes nothing', async () => {
  await bringIn([HEADING, row('2024', '320'), row('2023', '300')]);
  const { metricId } = await addMetric(ctx(), {
    name: '旧指标',
    synonyms: [],
    unit: '',
    isPriced: false,
    note: '',
  });
  await archiveMetric(ctx(), { metricId, version: 1 });
  const sheet = [
    ['云溪区历年数据'],
    ['数值', '状态', '备注栏', '指标', '单位', '主体', '时期'],
    ...[
      row('2024年', '320'),
      row('2023', '301'),
      row('2025', '340'),
      row('2025年', '350'),
      row('去年', '1'),
      row('2022', '三百多'),
      row('2022', '290人'),
      row('2022', '290', '企业数', '家', '大概'),
      row('2022', '290', '旧指标', ''),
      row('2022', '1.2亿', '税收', '万元'),
      row('2023', '1.3亿', '税收', '元'),
      row('2024', '', '税收', '元'),
    ].map(([metric = '', unit = '', body = '', period = '', figure = '', status = '']) => [
      ...[figure, status, '无', metric, unit, body, period],
    ]),
  ];
  const before = await db.fact.count();
  const planned = await plan(sheet);
  expect(planned.unknownColumns).toEqual(['备注栏']);
  expect(await outcomes(sheet)).toEqual([
    [3, 'same'],
    [4, 'follow'],
    [5, 'new'],
    [6, 'refused', 'null duplicate_fact_in_file'],
    [7, 'refused', 'period period_unreadable'],
    [8, 'refused', 'figure figure_unreadable'],
    [9, 'refused', 'figure figure_other_unit'],
    [10, 'refused', 'status no_such_word'],
    [11, 'refused', 'metric metric_archived'],
    [12, 'new_metric'],
    [13, 'new'],
    [14, 'refused', 'figure required'],
  ]);
  expect(planned.rows[1]).toMatchObject({ was: '300家', figure: '301家' });
  expect(await db.fact.count()).toBe(before);

  const counts = { metrics: 1, recorded: 3, followed: 1, same: 1, refused: 7 };
  await expect(bringIn(sheet, { isWhole: true })).rejects.toMatchObject({ reason: 'facts_rows_refused' });
  await expect(bringIn(sheet, { reason: '' })).rejects.toMatchObject({ fields: { reason: 'required' } });
  expect(await db.fact.count()).toBe(before);
  expect(await bringIn(sheet, { agreed: planned.mark })).toEqual(counts);
  expect(await lastEvent(db)).toMatchObject({
    type: 'facts.imported',
    payload: { fileName: '台账.xlsx', ...counts, reason: '年报核定' },
  });
  const facts = await listFactsFor(ctx());
  expect(facts.filter(({ metric }) => metric === '税收')).toMatchObject([
    { period: '2023', value: '130000000', unit: '元', scale: 8, decimals: 1 },
    { period: '2022', value: '120000000', unit: '元' },
  ]);
  expect(await db.fact.findMany({ where: { followsId: { not: null } }, select: { reason: true } })).toEqual([
    { reason: '年报核定' },
  ]);
});

test('years as columns are read, and a gap is no figure', async () => {
  const sheet = [
    ['指标', '主体', '单位', '2022', '2023年', '2024', '截至2025年9月底'],
    ['企业数', '云溪区', '家', '300', '', '-', '340'],
    ['增速', '云溪区', '%', '-3.2', '0', '12.300000000000001', '7'],
  ];
  await bringIn(sheet);
  const facts = await listFactsFor(ctx());
  expect(facts.map(({ metric, period, value }) => `${metric} ${period} ${value}`).sort()).toEqual([
    '企业数 2022 300',
    '企业数 2025-09-30 340',
    '增速 2022 -3.2',
    '增速 2023 0',
    '增速 2024 12.3',
    '增速 2025-09-30 7',
  ]);
  expect((await outcomes(sheet)).map(([, outcome]) => outcome)).toEqual(Array(6).fill('same'));
});

test('English headings are read, known synonyms too, and what begins as a formula is text', async () => {
  await bringIn([
    ['Metric', 'Synonyms', 'Unit', 'Area', 'Year', 'Value', 'Source', 'Status', 'Price basis'],
    ['产值', '工业产值、=产值', '元', '云溪区', '2024', '=1+1', '', '', ''],
    ['产值', '工业产值、=产值', '元', '云溪区', '2024', '1.5亿', "'=HYPERLINK(1)", 'preliminary', 'current'],
    ['工业产值', '', '', '云溪区', '2025', '1.6亿', '', '', ''],
  ]);
  expect(
    await db.fact.findMany({ orderBy: { year: 'asc' }, select: { source: true, status: true } }),
  ).toEqual([
    { source: '=HYPERLINK(1)', status: 'preliminary' },
    { source: '', status: 'final' },
  ]);
  expect(await db.metric.findMany()).toMatchObject([
    { name: '产值', synonyms: ['工业产值', '=产值'], isPriced: true },
  ]);
});

test('what was looked at is what is done: a ledger that changed since is a conflict', async () => {
  await bringIn([HEADING, row('2024', '320')]);
  const sheet = [HEADING, row('2024', '330')];
  const { mark } = await plan(sheet);
  const [fact] = await listFactsFor(ctx());
  await followFact(ctx(), { factId: fact?.id ?? '', figure: '325', reason: '核定' });
  await expect(bringIn(sheet, { agreed: mark })).rejects.toMatchObject({ reason: 'facts_plan_changed' });
});

test('an exported ledger comes in again as what it is', async () => {
  await department(db, '区统计局');
  await bringIn([
    [...HEADING, '供稿单位', '提供人', '依据', '页码', '原文', '口径', '价格口径', '分项'],
    [
      ...row('2024', '-1.50万', '净增', '人', '初步数'),
      '区统计局',
      '何苗',
      '年报',
      '3',
      '原句',
      '口径甲',
      '现价',
      '城区',
    ],
    [...row('2025-09-30', '3.20', '净增', '人', '修订数'), '', '', '', '', '', '', '', ''],
  ]);
  const words = {
    column: (column: string) => COLUMNS[column] ?? '',
    status: (status: string) => status,
    priceBasis: (basis: string) => basis,
  };
  const rows = await listLedgerRows(ctx(), words);
  expect(rows[0]?.slice(0, 3)).toEqual(['指标', '同义词', '单位']);
  expect((await outcomes(rows)).map(([, outcome]) => outcome)).toEqual(['same', 'same']);
});

test('a sheet without headings of the ledger, and whoever may not record, are refused', async () => {
  await expect(plan([['姓名', '用户名']])).rejects.toMatchObject({ fields: { file: 'no_ledger_columns' } });
  const reviewer = ctxOf(db, await person(db, { roles: ['reviewer'] }));
  await expect(planLedger(reviewer, [HEADING])).rejects.toMatchObject({ code: 'forbidden' });
  const given = { fileName: 'a', rows: [HEADING], agreed: null, reason: '', isWhole: false };
  await expect(importFacts(reviewer, given)).rejects.toMatchObject({ code: 'forbidden' });
});

test('five thousand rows come in together', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    row(`${2000 + (index % 50)}`, `${index}`, `指标${Math.floor(index / 50)}`),
  );
  expect(await bringIn([HEADING, ...rows])).toMatchObject({ metrics: 100, recorded: 5_000, refused: 0 });
  expect(await db.fact.count()).toBe(5_000);
}, 30_000);

const COLUMNS: Record<string, string> = {
  ...{ metric: '指标', synonyms: '同义词', unit: '单位', body: '主体', period: '时期', breakdown: '分项' },
  ...{ figure: '数值', note: '口径', priceBasis: '价格口径', status: '状态', department: '供稿单位' },
  ...{ suppliedBy: '提供人', source: '依据', page: '页码', passage: '原文' },
};

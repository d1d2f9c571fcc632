import { beforeEach, expect, test } from 'vitest';
import type { PersonActor, Role } from '@/lib/domain/permissions/roles';
import { addMetric } from '@/lib/facts/commands/add-metric';
import { archiveMetric } from '@/lib/facts/commands/archive-metric';
import { bringBackMetric } from '@/lib/facts/commands/bring-back-metric';
import { changeMetric } from '@/lib/facts/commands/change-metric';
import { followFact } from '@/lib/facts/commands/follow-fact';
import { recordFact } from '@/lib/facts/commands/record-fact';
import { getMetric } from '@/lib/facts/queries/get-metric';
import { listFactsFor } from '@/lib/facts/queries/list-facts-for';
import { listMetrics } from '@/lib/facts/queries/list-metrics';
import { newestFacts } from '@/lib/facts/ledger-facts';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';

const db = testDb();
let writer: PersonActor;
beforeEach(async () => {
  await resetDb();
  writer = await person(db, { name: '林晓雯', roles: ['writer'] });
});

const METRIC = {
  name: '实际利用外资',
  synonyms: ['利用外资'],
  unit: '美元',
  isPriced: true,
  note: '商务口径',
};
const add = (over = {}, actor = writer) => addMetric(ctxOf(db, actor), { ...METRIC, ...over });
const record = (metricId: string, over = {}, actor = writer) =>
  recordFact(ctxOf(db, actor), {
    ...{ metricId, body: '云溪区', period: '2025年', figure: '1.2亿美元', source: '统计年报', ...over },
  });
const follow = (factId: string, over = {}, actor = writer) =>
  followFact(ctxOf(db, actor), { factId, figure: '1.25亿', reason: '统计局核定', ...over });
const reading = () => ({ actor: writer, db });

test('a metric is added, found by name or synonym, changed, archived and brought back, each on record', async () => {
  const { metricId } = await add({ synonyms: ['利用外资', '', '实际利用外资', '利用 外资'], unit: '亿美元' });
  const said = { ...METRIC, synonyms: ['利用 外资'] };
  expect(await lastEvent(db)).toMatchObject({ type: 'metric.added', subjectId: metricId, payload: said });
  for (const words of ['', '外资', '利用外']) {
    const { metrics } = await listMetrics(reading(), { words, isArchived: false });
    expect(metrics).toMatchObject([{ id: metricId, unit: '美元', facts: 0, newest: null }]);
  }
  expect((await listMetrics(reading(), { words: '税收', isArchived: false })).metrics).toEqual([]);

  const change = { metricId, version: 1, ...METRIC, name: '利用外资额' };
  await changeMetric(ctxOf(db, writer), change);
  expect(await lastEvent(db)).toMatchObject({
    type: 'metric.changed',
    payload: { before: said, after: { ...METRIC, name: '利用外资额' } },
  });
  await expect(changeMetric(ctxOf(db, writer), change)).rejects.toMatchObject({ reason: 'stale' });

  await archiveMetric(ctxOf(db, writer), { metricId, version: 2 });
  expect(await lastEvent(db)).toMatchObject({ type: 'metric.archived', payload: { name: '利用外资额' } });
  expect(await listMetrics(reading())).toEqual({ metrics: [], others: 1 });
  expect((await listMetrics(reading(), { words: '', isArchived: true })).metrics).toHaveLength(1);
  await expect(record(metricId)).rejects.toMatchObject({ code: 'not_possible', reason: 'metric_archived' });
  await bringBackMetric(ctxOf(db, writer), { metricId, version: 3 });
  expect(await lastEvent(db)).toMatchObject({ type: 'metric.brought_back' });
  await record(metricId);
});

test('a name or synonym that another metric goes by is refused at its field, whatever its width and spaces', async () => {
  const { metricId } = await add();
  await expect(add({ synonyms: [] })).rejects.toMatchObject({ fields: { name: 'taken' } });
  await expect(add({ name: ' 利用　外资', synonyms: [] })).rejects.toMatchObject({
    fields: { name: 'taken' },
  });
  await expect(add({ name: '外资', synonyms: ['实际利用外资'] })).rejects.toMatchObject({
    fields: { synonyms: 'synonym_taken' },
  });
  await changeMetric(ctxOf(db, writer), { metricId, version: 1, ...METRIC });
  expect(await db.metric.count()).toBe(1);
});

test('two metrics of one name at once: one is refused', async () => {
  const both = await Promise.allSettled([
    add({ name: '外资', synonyms: ['FDI'] }),
    add({ name: 'ＦＤＩ', synonyms: [] }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a figure is recorded as it was given, and is not recorded twice', async () => {
  const { metricId } = await add();
  const { factId } = await record(metricId);
  expect(await lastEvent(db)).toMatchObject({
    type: 'fact.recorded',
    subjectId: factId,
    payload: { metric: '实际利用外资', body: '云溪区', period: '2025', breakdown: '', figure: '1.2亿美元' },
  });
  expect(await listFactsFor(reading())).toEqual([
    {
      ...{ id: factId, metricId, metric: '实际利用外资', synonyms: ['利用外资'], body: '云溪区' },
      ...{
        period: '2025',
        year: 2025,
        breakdown: '',
        value: '120000000',
        unit: '美元',
        scale: 8,
        decimals: 1,
      },
      ...{ isPriced: true, priceBasis: 'none', status: 'final' },
    },
  ]);
  await expect(record(metricId, { figure: '9亿' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'fact_exists',
    details: { figure: '1.2亿美元', standing: { id: factId } },
  });
  await record(metricId, { breakdown: '港资' });
  await record(metricId, { period: '2025年上半年' });
  expect(await listFactsFor(reading(), { from: 2026, to: 2030 })).toEqual([]);
  expect(await listFactsFor(reading(), { from: 2025, to: 2025 })).toHaveLength(3);
});

test('a figure that cannot be read is refused at its field', async () => {
  const { metricId } = await add();
  const faultOf = (over: object) => record(metricId, over).then(null, (error) => error.fields);
  expect(await faultOf({ period: '去年' })).toEqual({ period: 'period_unreadable' });
  expect(await faultOf({ figure: '1.2亿余' })).toEqual({ figure: 'figure_unreadable' });
  expect(await faultOf({ figure: '1.2亿元' })).toEqual({ figure: 'figure_other_unit' });
  expect(await faultOf({ body: ' ' })).toEqual({ body: 'required' });
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await faultOf({ departmentId: nobody })).toEqual({ departmentId: 'no_such_choice' });
  await expect(record(nobody)).rejects.toMatchObject({ code: 'not_found', reason: 'metric' });
});

test('a newer figure follows for a reason, and the history keeps every one', async () => {
  const { metricId } = await add();
  const { factId } = await record(metricId, { status: 'preliminary' });
  await expect(follow(factId, { reason: ' ' })).rejects.toMatchObject({ fields: { reason: 'required' } });
  const { factId: second } = await follow(factId, { source: '年报第二版' });
  expect(await lastEvent(db)).toMatchObject({
    type: 'fact.followed',
    subjectId: second,
    payload: { period: '2025', before: '1.2亿美元', figure: '1.25亿美元', reason: '统计局核定' },
  });
  const { factId: third } = await follow(second, { figure: '1.3亿' });
  const { lines, years } = await getMetric(reading(), metricId);
  expect(years).toEqual([2025]);
  expect(lines).toMatchObject([
    {
      body: '云溪区',
      facts: [
        [
          { id: third, value: '130000000', reason: '统计局核定', recordedBy: '林晓雯' },
          { id: second, source: '年报第二版', followsId: factId },
          { id: factId, status: 'preliminary', source: '统计年报', reason: '' },
        ],
      ],
    },
  ]);
  expect((await listFactsFor(reading())).map(({ id }) => id)).toEqual([third]);
  const newest = await newestFacts(db, [factId, second, third]);
  expect([factId, second, third].map((id) => newest.get(id))).toEqual([third, third, third]);
});

test('of two who follow the same figure the second is told what stands now, and what they gave', async () => {
  const { metricId } = await add();
  const { factId } = await record(metricId);
  const other = await person(db, { name: '陈嘉禾', roles: ['writer'] });
  await follow(factId, {}, other);
  await expect(follow(factId, { figure: '1.4亿' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'fact_followed',
    details: { by: '陈嘉禾', figure: '1.25亿美元', given: '1.4亿美元', standing: { reason: '统计局核定' } },
  });
  const { factId: another } = await record(metricId, { period: '2024' });
  const both = await Promise.allSettled([follow(another), follow(another, {}, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

const READ: Role[] = ['writer', 'reviewer', 'publisher', 'auditor'];
test.each(['writer', 'reviewer', 'publisher', 'auditor', 'contributor', 'admin'] as const)(
  'the ledger and a %s',
  async (role) => {
    const { metricId } = await add();
    const { factId } = await record(metricId);
    const actor = await person(db, { roles: [role] });
    const refused = { code: 'forbidden' };
    const ctx = ctxOf(db, actor);
    if (role !== 'writer') {
      await expect(add({ name: '税收' }, actor)).rejects.toMatchObject(refused);
      await expect(record(metricId, { period: '2024' }, actor)).rejects.toMatchObject(refused);
      await expect(follow(factId, {}, actor)).rejects.toMatchObject(refused);
      await expect(changeMetric(ctx, { ...METRIC, metricId, version: 1 })).rejects.toMatchObject(refused);
      await expect(archiveMetric(ctx, { metricId, version: 1 })).rejects.toMatchObject(refused);
      await expect(bringBackMetric(ctx, { metricId, version: 1 })).rejects.toMatchObject(refused);
    }
    if (READ.includes(role)) {
      expect((await listMetrics(ctx)).metrics).toHaveLength(1);
      return;
    }
    await expect(listMetrics(ctx)).rejects.toMatchObject(refused);
    await expect(getMetric(ctx, metricId)).rejects.toMatchObject(refused);
    await expect(listFactsFor(ctx)).rejects.toMatchObject(refused);
  },
);

test('the database itself refuses to change or delete a figure, and one that follows another line', async () => {
  const { metricId } = await add();
  const { factId } = await record(metricId);
  const owner = ownerDb();
  await expect(owner.fact.update({ where: { id: factId }, data: { value: 1 } })).rejects.toThrow();
  await expect(owner.fact.delete({ where: { id: factId } })).rejects.toThrow();
  const like = await owner.fact.findUniqueOrThrow({ where: { id: factId } });
  const foreign = { ...like, id: '00000000-0000-4000-8000-000000000001', followsId: factId, reason: '改' };
  await expect(owner.fact.create({ data: { ...foreign, body: '别的区' } })).rejects.toThrow();
  await expect(owner.fact.create({ data: { ...foreign, reason: '' } })).rejects.toThrow();
  await owner.fact.create({ data: foreign });
});

test('no page of the ledger is of a metric that is not there', async () => {
  for (const id of ['nothing', '00000000-0000-4000-8000-000000000000'])
    await expect(getMetric(reading(), id)).rejects.toMatchObject({ code: 'not_found', reason: 'metric' });
});

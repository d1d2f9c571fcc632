import { beforeEach, expect, test } from 'vitest';
import { cancelRequest } from '@/lib/seasons/commands/cancel-request';
import { changeRequest } from '@/lib/seasons/commands/change-request';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { remindDaily } from '@/lib/seasons/remind-daily';
import { remindDue } from '@/lib/seasons/remind-due';
import { ownerDb, resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';
import { ctxOf, person } from '../support/office';
import { ask, DUE, handIn, OPENED, daysAfter, seasonOffice, type SeasonOffice } from '../support/season';

const db = testDb();
let office: SeasonOffice;
let requestId: string;

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  requestId = await ask(db, office, office.departmentId, office.sectionIds);
  await ownerDb().notice.deleteMany();
});

const remindAt = (days: number) => remindDue(ctxOf(db, system, daysAfter(DUE, days)));
const kinds = async () =>
  (await db.notice.findMany({ orderBy: { createdAt: 'asc' }, select: { kind: true } })).map(
    ({ kind }) => kind,
  );

test('who has handed in nothing hears three days before, and one, three and seven days after', async () => {
  const told: Record<number, string[]> = {};
  for (let day = -5; day <= 20; day++) {
    await ownerDb().notice.updateMany({ data: { createdAt: OPENED } });
    await remindAt(day);
    const fresh = await db.notice.findMany({ where: { createdAt: { gt: OPENED } } });
    if (fresh.length > 0) told[day] = fresh.map(({ kind }) => kind);
  }
  expect(told).toEqual({
    [-3]: ['request_due'],
    1: ['request_overdue'],
    3: ['request_overdue'],
    7: ['request_overdue'],
  });
});

test('the reminder leads the liaison to the request and names its date', async () => {
  await remindAt(-2);
  expect(await db.notice.findMany()).toMatchObject([
    {
      personId: office.liaison.id,
      kind: 'request_due',
      params: { season: '2025年度回眸', dueAt: DUE.toISOString() },
      path: `/desk/requests/${requestId}`,
    },
  ]);
});

test('however often it runs, each is told once', async () => {
  await Promise.all([remindAt(1), remindAt(1), remindAt(1)]);
  await remindAt(2);
  expect(await kinds()).toEqual(['request_overdue']);
});

test('a due date moved on is a new one to remind of', async () => {
  await remindAt(-2);
  const wanted = {
    requestId,
    version: 1,
    sectionIds: office.sectionIds,
    guidance: '',
    dueAt: daysAfter(DUE, 10),
  };
  await changeRequest(ctxOf(db, office.writer, daysAfter(DUE, -1)), wanted);
  await remindAt(8);
  expect(await kinds()).toEqual(['request_due', 'request_sent', 'request_due']);
});

test('who has handed in something is left alone', async () => {
  await handIn(db, { requestId, sectionId: null, at: OPENED });
  expect(await remindAt(1)).toBe(0);
  expect(await kinds()).toEqual([]);
});

test('nobody is reminded of a cancelled request, a closed season, or what was asked this very day', async () => {
  await db.materialRequest.update({ where: { id: requestId }, data: { createdAt: daysAfter(DUE, -2.5) } });
  expect(await remindAt(-2)).toBe(0);
  await cancelRequest(ctxOf(db, office.writer, OPENED), { requestId, version: 1 });
  expect(await remindAt(1)).toBe(0);
  await ask(db, office, office.departmentId, office.sectionIds);
  await closeSeason(ctxOf(db, office.writer, OPENED), { seasonId: office.seasonId, version: 1 });
  expect(await remindAt(1)).toBe(0);
});

test('only the system reminds by the calendar', async () => {
  for (const actor of [office.writer, await person(db, { roles: ['admin'] })]) {
    await expect(remindDue(ctxOf(db, actor, DUE))).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs_system',
    });
  }
});

test('it reminds once a day, from nine in the morning in Shanghai', async () => {
  const remind = remindDaily();
  const at = (time: string) => remind(ctxOf(db, system, new Date(time)));
  await at('2025-12-18T00:59:00Z');
  expect(await kinds()).toEqual([]);
  await at('2025-12-18T01:00:00Z');
  expect(await kinds()).toEqual(['request_due']);

  const late = await ask(db, office, office.otherId, office.sectionIds);
  await person(db, { roles: ['contributor'], departmentId: office.otherId });
  await db.materialRequest.update({ where: { id: late }, data: { createdAt: OPENED } });
  await at('2025-12-18T09:00:00Z');
  expect(await kinds()).toHaveLength(1);
  await at('2025-12-19T01:00:00Z');
  expect(await kinds()).toHaveLength(2);
});

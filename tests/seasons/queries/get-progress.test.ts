import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { cancelRequest } from '@/lib/seasons/commands/cancel-request';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { getProgress } from '@/lib/seasons/queries/get-progress';
import { resetDb, testDb } from '../../support/database';
import { ctxOf } from '../../support/office';
import { ask, handIn, OPENED, daysAfter, seasonOffice, take, type SeasonOffice } from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let first: string;
let second: string;

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  [, first = '', second = ''] = office.sectionIds;
});

const progressAt = (days: number) =>
  getProgress(ctxOf(db, office.writer, daysAfter(OPENED, days)), office.seasonId);
const day = (date: string, asked: number, received: number, used: number, confirmed: number) => ({
  date,
  asked,
  received,
  used,
  confirmed,
});

async function confirmed(sectionId: string, answeredAt: Date): Promise<void> {
  const { departmentId, writer } = office;
  await db.confirmation.create({
    data: {
      sectionId,
      departmentId,
      state: 'confirmed',
      contentHash: 'a'.repeat(64),
      content: {},
      askedById: writer.id,
      answeredAt,
    },
  });
}

test('by the end of each day: what was asked, what of it had come, was used, was confirmed', async () => {
  const { departmentId, otherId } = office;
  const requestId = await ask(db, office, departmentId, [first, second]);
  await ask(db, office, otherId, [second]);
  const submission = await handIn(db, { requestId, sectionId: first, at: daysAfter(OPENED, 1) });
  await handIn(db, { requestId, sectionId: first, at: daysAfter(OPENED, 2) });
  await take(db, submission, first, daysAfter(OPENED, 2));
  await confirmed(first, daysAfter(OPENED, 3));
  expect(await progressAt(3)).toEqual({
    dueDate: '2025-12-20',
    days: [
      day('2025-12-01', 3, 0, 0, 0),
      day('2025-12-02', 3, 1, 0, 0),
      day('2025-12-03', 3, 1, 1, 0),
      day('2025-12-04', 3, 1, 1, 1),
    ],
  });
});

test('a day is one of Shanghai: what came at half past midnight there counts for the new day', async () => {
  const requestId = await ask(db, office, office.departmentId, [first]);
  await handIn(db, { requestId, sectionId: first, at: new Date('2025-12-01T16:30:00Z') });
  const { days } = await progressAt(1);
  expect(days.map(({ received }) => received)).toEqual([0, 1]);
});

test('material for a request as a whole counts for each of its sections', async () => {
  const requestId = await ask(db, office, office.departmentId, [first, second]);
  await handIn(db, { requestId, sectionId: null, at: OPENED });
  expect((await progressAt(0)).days).toEqual([day('2025-12-01', 2, 2, 0, 0)]);
});

test('a request in words alone counts as one', async () => {
  const requestId = await ask(db, office, office.departmentId, []);
  const submission = await handIn(db, { requestId, sectionId: null, at: OPENED });
  await take(db, submission, first, OPENED);
  expect((await progressAt(0)).days).toEqual([day('2025-12-01', 1, 1, 1, 0)]);
});

test('what is no longer asked for is not counted', async () => {
  const { departmentId, otherId, articleId, writer } = office;
  const requestId = await ask(db, office, departmentId, [first]);
  await ask(db, office, otherId, [first, second]);
  await cancelRequest(ctxOf(db, writer, OPENED), { requestId, version: 1 });
  await removeSection(ctxOf(db, writer), { articleId, sectionId: second });
  expect((await progressAt(0)).days).toEqual([day('2025-12-01', 1, 0, 0, 0)]);
});

test('the chart ends on the day the season was closed', async () => {
  const { seasonId, writer } = office;
  await closeSeason(ctxOf(db, writer, daysAfter(OPENED, 2)), { seasonId, version: 1 });
  const { days } = await progressAt(30);
  expect(days.at(-1)?.date).toBe('2025-12-03');
});

test('a season forgotten for years is drawn for four hundred days', async () => {
  expect((await progressAt(2000)).days).toHaveLength(400);
});

test('a season is charted for those who may read it only', async () => {
  const { liaison, seasonId, writer } = office;
  const missing = { code: 'not_found', reason: 'season' };
  await expect(getProgress(ctxOf(db, liaison), seasonId)).rejects.toMatchObject(missing);
  await expect(getProgress(ctxOf(db, writer), randomUUID())).rejects.toMatchObject(missing);
  await expect(getProgress(ctxOf(db, writer), 'not-an-id')).rejects.toMatchObject(missing);
});

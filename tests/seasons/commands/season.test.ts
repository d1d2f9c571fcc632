import { beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/db/context';
import { changeSeason } from '@/lib/seasons/commands/change-season';
import { closeSeason } from '@/lib/seasons/commands/close-season';
import { openSeason } from '@/lib/seasons/commands/open-season';
import { reopenSeason } from '@/lib/seasons/commands/reopen-season';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { ctxOf, person } from '../../support/office';
import { ask, DUE, OPENED, daysAfter, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let ctx: Ctx;
const season = { year: 2025, name: '2025年度回眸', guidance: '', dueAt: DUE };
const NOBODYS = '00000000-0000-7000-8000-000000000009';

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  ctx = ctxOf(db, office.writer, OPENED);
});

test('a writer opens a season, which goes on record', async () => {
  const { seasonId } = await openSeason(ctx, { ...season, name: '补征', dueAt: '2025-12-31T18:00:00+08:00' });
  expect(await db.season.findUnique({ where: { id: seasonId } })).toMatchObject({
    name: '补征',
    dueAt: new Date('2025-12-31T10:00:00Z'),
    createdById: office.writer.id,
    createdAt: OPENED,
    closedAt: null,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'season.opened',
    subjectId: seasonId,
    payload: { name: '补征' },
  });
});

test.each([
  [{ name: ' ' }, { name: 'required' }],
  [{ year: 25 }, { year: 'invalid' }],
  [{ dueAt: '2025年底' }, { dueAt: 'invalid' }],
  [{ dueAt: OPENED }, { dueAt: 'due_past' }],
])('a season with %j is told at its field', async (fault, fields) => {
  await expect(openSeason(ctx, { ...season, ...fault })).rejects.toMatchObject({ details: { fields } });
  expect(await db.season.count()).toBe(1);
});

test('of two who change the same version the second is refused', async () => {
  const { seasonId } = office;
  expect(await changeSeason(ctx, { ...season, seasonId, version: 1, name: '年度征集' })).toMatchObject({
    version: 2,
  });
  await expect(changeSeason(ctx, { ...season, seasonId, version: 1, name: '另名' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
    details: { version: 2 },
  });
  expect(await db.season.findFirst()).toMatchObject({ name: '年度征集', version: 2 });
  expect(await lastEvent(db)).toMatchObject({ type: 'season.changed', payload: { name: '年度征集' } });
});

test('a later due date moves the requests that were due with the season, not those with a date of their own', async () => {
  const { seasonId, departmentId, otherId, sectionIds } = office;
  const moved = await ask(db, office, departmentId, sectionIds);
  const own = daysAfter(DUE, -5);
  const { requestIds } = await sendRequests(ctx, {
    seasonId,
    requests: [{ departmentId: otherId, sectionIds, dueAt: own }],
  });
  const later = daysAfter(DUE, 7);
  expect(await changeSeason(ctx, { ...season, seasonId, version: 1, dueAt: later })).toEqual({
    version: 2,
    movedRequests: 1,
    movedLinks: 0,
  });
  expect(await db.materialRequest.findUnique({ where: { id: moved } })).toMatchObject({
    dueAt: later,
    version: 2,
  });
  expect(await db.materialRequest.findUnique({ where: { id: requestIds[0] ?? '' } })).toMatchObject({
    dueAt: own,
    version: 1,
  });
});

test('a season past its date keeps it when its name is put right, and takes no other past date', async () => {
  const late = ctxOf(db, office.writer, daysAfter(DUE, 3));
  const { seasonId } = office;
  expect(await changeSeason(late, { ...season, seasonId, version: 1, name: '年度征集' })).toMatchObject({
    version: 2,
  });
  await expect(
    changeSeason(late, { ...season, seasonId, version: 2, dueAt: daysAfter(DUE, 1) }),
  ).rejects.toMatchObject({ details: { fields: { dueAt: 'due_past' } } });
});

test('a closed season is neither changed nor sent out until it is reopened', async () => {
  const { seasonId, departmentId, sectionIds } = office;
  await closeSeason(ctx, { seasonId, version: 1 });
  expect(await lastEvent(db)).toMatchObject({ type: 'season.closed', payload: { name: season.name } });
  const closed = { code: 'not_possible', reason: 'season_closed' };
  await expect(changeSeason(ctx, { ...season, seasonId, version: 2 })).rejects.toMatchObject(closed);
  const requests = [{ departmentId, sectionIds }];
  await expect(sendRequests(ctx, { seasonId, requests })).rejects.toMatchObject(closed);
  await expect(closeSeason(ctx, { seasonId, version: 2 })).rejects.toMatchObject({ code: 'conflict' });

  expect(await reopenSeason(ctx, { seasonId, version: 2 })).toEqual({ version: 3 });
  expect(await lastEvent(db)).toMatchObject({ type: 'season.reopened' });
  await expect(reopenSeason(ctx, { seasonId, version: 3 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(sendRequests(ctx, { seasonId, requests })).resolves.toMatchObject({
    requestIds: [expect.any(String)],
  });
});

test('who saw an older version closes nothing', async () => {
  const { seasonId } = office;
  await changeSeason(ctx, { ...season, seasonId, version: 1 });
  await expect(closeSeason(ctx, { seasonId, version: 1 })).rejects.toMatchObject({ reason: 'stale' });
  expect(await db.season.findFirst()).toMatchObject({ closedAt: null });
});

test('a season nobody opened is not found', async () => {
  const missing = { code: 'not_found', reason: 'season' };
  await expect(changeSeason(ctx, { ...season, seasonId: NOBODYS, version: 1 })).rejects.toMatchObject(
    missing,
  );
  await expect(closeSeason(ctx, { seasonId: NOBODYS, version: 1 })).rejects.toMatchObject(missing);
  await expect(reopenSeason(ctx, { seasonId: NOBODYS, version: 1 })).rejects.toMatchObject(missing);
});

test.each(['reviewer', 'publisher', 'contributor', 'auditor', 'admin'] as const)(
  'a %s opens, changes, closes and reopens no season',
  async (role) => {
    const stranger = ctxOf(db, await person(db, { roles: [role] }), OPENED);
    const forbidden = { code: 'forbidden', reason: 'needs_writer' };
    const ref = { seasonId: office.seasonId, version: 1 };
    const events = await db.event.count();
    await expect(openSeason(stranger, season)).rejects.toMatchObject(forbidden);
    await expect(changeSeason(stranger, { ...season, ...ref })).rejects.toMatchObject(forbidden);
    await expect(closeSeason(stranger, ref)).rejects.toMatchObject(forbidden);
    await expect(reopenSeason(stranger, ref)).rejects.toMatchObject(forbidden);
    expect(await db.event.count()).toBe(events);
  },
);

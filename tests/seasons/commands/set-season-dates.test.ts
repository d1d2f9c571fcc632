import { beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/db/context';
import { changeSeason } from '@/lib/seasons/commands/change-season';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { setSeasonDates } from '@/lib/seasons/commands/set-season-dates';
import { getSeasonCalendar } from '@/lib/seasons/queries/get-season-calendar';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { ctxOf, person, stages } from '../../support/office';
import { ask, DUE, OPENED, daysAfter, seasonOffice, type SeasonOffice } from '../../support/season';

const db = testDb();
let office: SeasonOffice;
let ctx: Ctx;
let stageIds: string[];

beforeEach(async () => {
  await resetDb();
  office = await seasonOffice(db);
  ctx = ctxOf(db, office.writer, OPENED);
  const reviewer = await person(db, { roles: ['reviewer'] });
  stageIds = await stages(
    db,
    ['初审', '终审'].map((name) => ({ name, reviewers: [reviewer] })),
  );
});

const dates = () => ({
  seasonId: office.seasonId,
  version: 1,
  material: DUE,
  draft: daysAfter(DUE, 5),
  stages: [
    { stageId: stageIds[0], dueAt: daysAfter(DUE, 8) },
    { stageId: stageIds[1], dueAt: daysAfter(DUE, 12) },
  ],
  publish: daysAfter(DUE, 15),
});

test('a writer sets a season’s dates, one for each stage of the office, which goes on record', async () => {
  expect(await setSeasonDates(ctx, dates())).toEqual({ version: 2, movedRequests: 0, movedLinks: 0 });
  const season = await getSeasonCalendar(ctx, office.seasonId);
  expect(season.dates).toEqual({
    material: DUE,
    draft: daysAfter(DUE, 5),
    stages: [
      { stageId: stageIds[0], name: '初审', dueAt: daysAfter(DUE, 8) },
      { stageId: stageIds[1], name: '终审', dueAt: daysAfter(DUE, 12) },
    ],
    publish: daysAfter(DUE, 15),
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'season.dates_set',
    subjectId: office.seasonId,
    payload: { draft: daysAfter(DUE, 5).toISOString(), stages: [{ stage: '初审' }, { stage: '终审' }] },
  });
});

test('a date taken back is gone, and those between may be left open', async () => {
  await setSeasonDates(ctx, dates());
  await setSeasonDates(ctx, { ...dates(), version: 2, draft: null, stages: [] });
  const season = await getSeasonCalendar(ctx, office.seasonId);
  expect(season.dates.draft).toBeNull();
  expect(season.dates.stages.map(({ dueAt }) => dueAt)).toEqual([null, null]);
});

test.each([
  ['draft', { draft: daysAfter(DUE, -1) }, { draft: 'date_before_other' }],
  ['publish', { publish: daysAfter(DUE, 11) }, { publish: 'date_before_other' }],
  ['material', { material: daysAfter(OPENED, -1) }, { material: 'due_past' }],
  ['material', { material: '' }, { material: 'invalid' }],
])('a %s date out of order is told at its field: %j', async (_, change, fields) => {
  await expect(setSeasonDates(ctx, { ...dates(), ...change })).rejects.toMatchObject({ details: { fields } });
  expect(await db.seasonStageDate.count()).toBe(0);
});

test('the office’s order of stages counts, not the order they are sent in', async () => {
  const [first, second] = dates().stages;
  const early = { ...second, dueAt: daysAfter(DUE, 6) };
  await expect(setSeasonDates(ctx, { ...dates(), stages: [early, first] })).rejects.toMatchObject({
    details: { fields: { 'stages.0.dueAt': 'date_before_other' } },
  });
});

test('a stage that the office no longer has takes no date', async () => {
  await db.stage.updateMany({ where: { name: '终审' }, data: { archivedAt: OPENED } });
  await expect(setSeasonDates(ctx, dates())).rejects.toMatchObject({
    details: { fields: { 'stages.1.dueAt': 'stage_gone' } },
  });
});

test('another date for the material moves its requests and the links that follow them', async () => {
  const requestId = await ask(db, office, office.departmentId, office.sectionIds);
  const following = await makeLink(ctx, { requestId, recipient: '王敏' });
  const own = await makeLink(ctx, { requestId, recipient: '何芳', days: 5 });
  const material = daysAfter(DUE, 2);
  expect(await setSeasonDates(ctx, { ...dates(), material })).toEqual({
    version: 2,
    movedRequests: 1,
    movedLinks: 1,
  });
  const ends = async (id: string) => (await db.requestLink.findUniqueOrThrow({ where: { id } })).expiresAt;
  expect(await ends(following.linkId)).toEqual(daysAfter(material, 3));
  expect(await ends(own.linkId)).toEqual(own.expiresAt);
});

test('the material’s date alone cannot be put after the dates that follow it', async () => {
  await setSeasonDates(ctx, dates());
  const season = { year: 2025, name: '2025年度回眸', guidance: '', seasonId: office.seasonId, version: 2 };
  await expect(changeSeason(ctx, { ...season, dueAt: daysAfter(DUE, 6) })).rejects.toMatchObject({
    details: { fields: { dueAt: 'date_after_other' } },
  });
});

test('who does not write sets no dates, and a season that was closed or changed since keeps its own', async () => {
  const publisher = ctxOf(db, await person(db, { roles: ['publisher'] }), OPENED);
  await expect(setSeasonDates(publisher, dates())).rejects.toMatchObject({ code: 'forbidden' });
  await setSeasonDates(ctx, dates());
  await expect(setSeasonDates(ctx, dates())).rejects.toMatchObject({
    reason: 'stale',
    details: { version: 2 },
  });
  await db.season.updateMany({ data: { closedAt: OPENED } });
  await expect(setSeasonDates(ctx, { ...dates(), version: 2 })).rejects.toMatchObject({
    reason: 'season_closed',
  });
});

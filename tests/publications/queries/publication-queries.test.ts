import { beforeEach, expect, test } from 'vitest';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { getPublication } from '@/lib/publications/queries/get-publication';
import { listSchedules } from '@/lib/publications/queries/list-schedules';
import { resetDb, testDb } from '../../support/database';
import { approvedArticle, newsroom, publishedArticle, submittedArticle } from '../../support/newsroom';
import { ctxOf } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

const nothing = {
  ...{ publish: false, schedule: false, unschedule: false, withdraw: false, correct: false },
  ...{ whyNot: null, others: [], isOwnText: false },
};
const now = new Date('2026-01-05T01:00:30Z');
const dueAt = new Date('2026-01-06T01:00:00Z');

test('the desk sees where an article stands with the public, and what may be done about it', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const get = (actor = room.publisher) => getPublication({ db, actor }, articleId);
  expect(await get()).toMatchObject({
    ...{ status: 'approved', state: 'none', year: 2025, publication: null },
    approved: { id: revisionId, number: 1 },
    may: { ...nothing, publish: true, schedule: true },
  });
  expect((await get(room.writer)).may).toEqual({
    ...nothing,
    whyNot: 'needs_publisher',
    others: [room.publisher.displayName],
  });

  await schedulePublication(ctxOf(db, room.publisher, now), {
    articleId,
    revisionId,
    slug: 'tongxin',
    dueAt,
  });
  expect(await get()).toMatchObject({
    state: 'scheduled',
    publication: {
      slug: 'tongxin',
      isAddressFixed: false,
      scheduledFor: dueAt,
      scheduledBy: { id: room.publisher.id },
    },
    may: { ...nothing, publish: true, schedule: true, unschedule: true },
  });
});

test('a live article can be withdrawn, and corrected once another text is approved', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  expect(await getPublication({ db, actor: room.publisher }, articleId)).toMatchObject({
    state: 'live',
    publication: { isAddressFixed: true, title: '同心向前 共绘新卷', revision: { number: 1 }, errata: [] },
    may: { ...nothing, withdraw: true },
  });
});

test('an article in review may not be published; a contributor does not find it', async () => {
  const room = await newsroom(db);
  const { articleId } = await submittedArticle(db, room);
  expect((await getPublication({ db, actor: room.publisher }, articleId)).may).toEqual(nothing);
  await expect(getPublication({ db, actor: room.contributor }, articleId)).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('schedules are listed soonest first', async () => {
  const room = await newsroom(db);
  for (const [slug, day] of [
    ['late', 9],
    ['soon', 7],
  ] as const) {
    const { articleId, revisionId } = await approvedArticle(db, room);
    const due = `2026-01-0${day}T09:00:00+08:00`;
    await schedulePublication(ctxOf(db, room.publisher, now), { articleId, revisionId, slug, dueAt: due });
  }
  const schedules = await listSchedules({ db, actor: room.writer });
  expect(schedules.map((schedule) => schedule.slug)).toEqual(['soon', 'late']);
  expect(schedules[0]).toMatchObject({ scheduledBy: room.publisher.displayName, title: '同心向前 共绘新卷' });
  expect(await listSchedules({ db, actor: room.contributor })).toEqual([]);
});

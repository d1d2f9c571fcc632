import { beforeEach, describe, expect, test } from 'vitest';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { unschedulePublication } from '@/lib/publications/commands/unschedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { publishAllDue } from '@/lib/publications/publish-all-due';
import { resetDb, testDb } from '../../support/database';
import { clearJobs, queuedJobs, system } from '../../support/jobs';
import { approvedArticle, lastEvent, newsroom, publishedArticle } from '../../support/newsroom';
import { ctxOf } from '../../support/office';
import { withoutRules } from '../../support/without-rules';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
});

const now = new Date('2026-01-05T01:00:30Z');
const dueAt = '2026-01-06T09:00:00+08:00';
const due = new Date(dueAt);
const later = new Date('2026-01-06T01:00:05Z');

async function scheduled() {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const publisher = ctxOf(db, room.publisher, now);
  await schedulePublication(publisher, { articleId, revisionId, slug: 'tongxin', dueAt });
  return { room, publisher, articleId, revisionId, state: () => db.publication.findFirst() };
}

describe('scheduling', () => {
  test('writes the schedule, its job and its event together', async () => {
    const { room, articleId, revisionId, state } = await scheduled();
    expect(await state()).toMatchObject({
      state: 'scheduled',
      revisionId,
      scheduledFor: due,
      scheduledById: room.publisher.id,
      publishedAt: null,
    });
    expect(await queuedJobs(db)).toMatchObject([
      { name: 'publish-due', data: { articleId }, startAfter: due },
    ]);
    expect(await lastEvent(db)).toMatchObject({
      type: 'publication.scheduled',
      articleId,
      payload: { dueAt: due.toISOString(), slug: 'tongxin', revision: 1 },
    });
  });

  test('is to the minute, and ahead of now', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const input = { articleId, revisionId, slug: 'tongxin' };
    const publisher = ctxOf(db, room.publisher, now);
    await expect(
      schedulePublication(publisher, { ...input, dueAt: '2026-01-06T09:00:30+08:00' }),
    ).rejects.toMatchObject({
      fields: { dueAt: 'whole_minute' },
    });
    await expect(
      schedulePublication(publisher, { ...input, dueAt: '2026-01-05T09:00:00+08:00' }),
    ).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'time_is_ahead',
    });
    expect(await queuedJobs(db)).toEqual([]);
    expect(await db.publication.count()).toBe(0);
  });

  test('is for publishers', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const input = { articleId, revisionId, slug: 'tongxin', dueAt };
    await expect(schedulePublication(ctxOf(db, room.writer, now), input)).rejects.toMatchObject({
      reason: 'needs_publisher',
    });
  });
});

describe('taking a schedule back', () => {
  test('leaves nothing of a publication that never was live', async () => {
    const { publisher, articleId } = await scheduled();
    await unschedulePublication(publisher, { articleId });
    expect(await db.publication.count()).toBe(0);
    expect(await lastEvent(db)).toMatchObject({
      type: 'publication.unscheduled',
      payload: { dueAt: due.toISOString() },
    });
    await expect(unschedulePublication(publisher, { articleId })).rejects.toMatchObject({
      reason: 'wrong_state',
    });
  });

  test('leaves what was withdrawn before withdrawn', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await publishedArticle(db, room);
    const publisher = ctxOf(db, room.publisher, now);
    await withdrawPublication(publisher, { articleId, kind: 'in_error', reason: '核对数字' });
    await schedulePublication(publisher, { articleId, revisionId, dueAt });
    await unschedulePublication(publisher, { articleId });
    expect(await db.publication.findFirst()).toMatchObject({
      state: 'withdrawn',
      withdrawReason: '核对数字',
    });
  });
});

describe('carrying it out', () => {
  test('the system publishes what is due, in the name of who scheduled it', async () => {
    const { room, articleId, state } = await scheduled();
    expect(await publishDue(ctxOf(db, system, later), { articleId })).toBe(true);
    expect(await state()).toMatchObject({
      state: 'live',
      publishedById: room.publisher.id,
      scheduledFor: null,
    });
    expect(await lastEvent(db)).toMatchObject({
      type: 'publication.published',
      actorId: null,
      actorName: '系统',
    });
  });

  test('asked ten times at once it publishes once', async () => {
    const { articleId } = await scheduled();
    const asked = Array.from({ length: 10 }, () => publishDue(ctxOf(db, system, later), { articleId }));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    expect(await publishDue(ctxOf(db, system, later), { articleId })).toBe(false);
    expect(await db.event.count({ where: { type: 'publication.published' } })).toBe(1);
  });

  test('nothing happens before the time, or at the old time of a schedule that was moved', async () => {
    const { publisher, articleId, revisionId, state } = await scheduled();
    expect(await publishDue(ctxOf(db, system, now), { articleId })).toBe(false);
    await schedulePublication(publisher, { articleId, revisionId, dueAt: '2026-01-07T09:00:00+08:00' });
    expect(await publishDue(ctxOf(db, system, later), { articleId })).toBe(false);
    expect(await state()).toMatchObject({ state: 'scheduled' });
    expect(await queuedJobs(db)).toHaveLength(2);
  });

  test('nothing happens to a schedule that was taken back, or published by hand before', async () => {
    const { publisher, articleId, revisionId } = await scheduled();
    await unschedulePublication(publisher, { articleId });
    expect(await publishDue(ctxOf(db, system, later), { articleId })).toBe(false);
    await schedulePublication(publisher, { articleId, revisionId, slug: 'tongxin', dueAt });
    await publishArticle(publisher, { articleId, revisionId });
    expect(await publishDue(ctxOf(db, system, later), { articleId })).toBe(false);
    expect(await db.event.count({ where: { type: 'publication.published' } })).toBe(1);
  });

  test('no person carries it out', async () => {
    const { publisher, articleId } = await scheduled();
    await expect(publishDue({ ...publisher, now: later }, { articleId })).rejects.toMatchObject({
      reason: 'needs_system',
    });
  });

  test('a text changed behind the rules stays off the site, and is put on record once for the schedule', async () => {
    const { state } = await scheduled();
    await withoutRules(`UPDATE "Revision" SET content = jsonb_set(content, '{year}', '1999')`);
    expect(await publishAllDue(ctxOf(db, system, later))).toBe(0);
    expect(await publishAllDue(ctxOf(db, system, new Date(later.getTime() + 60_000)))).toBe(0);
    expect(await state()).toMatchObject({ state: 'scheduled' });
    expect(await db.event.findMany({ where: { type: 'publication.refused' } })).toMatchObject([
      { actorId: null, payload: { action: 'publish_due', scheduledFor: due.toISOString() } },
    ]);
  });
});

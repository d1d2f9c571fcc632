import { beforeEach, expect, test } from 'vitest';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../../support/database';
import {
  approvedArticle,
  lastEvent,
  newsroom,
  publishedArticle,
  submittedArticle,
} from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

const now = new Date('2026-01-05T01:00:30Z');
const dueAt = '2026-01-06T09:00:00+08:00';

test('a writer reopens an approved article; the approval is kept in mind', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  expect(await reopenArticle(ctxOf(db, room.writer), { articleId })).toEqual({ cancelledSchedule: null });
  expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
    status: 'drafting',
    approvedRevisionId: revisionId,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'article.reopened',
    articleId,
    payload: { cancelledSchedule: null },
  });
});

test('reopening cancels a schedule and says which', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  await schedulePublication(ctxOf(db, room.publisher, now), {
    articleId,
    revisionId,
    slug: 'tongxin',
    dueAt,
  });
  const reopened = await reopenArticle(ctxOf(db, room.writer), { articleId });
  expect(reopened).toEqual({ cancelledSchedule: '2026-01-06T01:00:00.000Z' });
  expect(await db.publication.count()).toBe(0);
  expect(await lastEvent(db)).toMatchObject({ payload: reopened });
});

test('the schedule of an article withdrawn before leaves it withdrawn', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await publishedArticle(db, room);
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '数字有误' });
  await schedulePublication(ctxOf(db, room.publisher, now), { articleId, revisionId, dueAt });
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  expect(await db.publication.findFirstOrThrow()).toMatchObject({
    state: 'withdrawn',
    withdrawReason: '数字有误',
    scheduledFor: null,
  });
});

test('what is live stays as it is', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  const before = await db.publication.findFirstOrThrow();
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  expect(await db.publication.findFirstOrThrow()).toEqual(before);
});

test('only a writer on the article reopens it, and only when it is approved', async () => {
  const room = await newsroom(db);
  const { articleId } = await submittedArticle(db, room);
  await expect(reopenArticle(ctxOf(db, room.publisher), { articleId })).rejects.toMatchObject({
    reason: 'not_on_article',
  });
  const stranger = await person(db, { roles: ['writer'] });
  await expect(reopenArticle(ctxOf(db, stranger), { articleId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(reopenArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
    reason: 'wrong_state',
  });
});

import { beforeEach, expect, test } from 'vitest';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../../support/database';
import { approvedArticle, lastEvent, newsroom, publishedArticle } from '../../support/newsroom';
import { ctxOf } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

test('the publisher takes an article off the site, with a reason', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await withdrawPublication(ctxOf(db, room.publisher), {
    articleId,
    kind: 'in_error',
    reason: '数字有误',
    publicWords: '正在核实',
  });
  expect(await db.publication.findFirst()).toMatchObject({
    ...{ state: 'withdrawn', withdrawKind: 'in_error', withdrawWords: '正在核实', replacedById: null },
    withdrawReason: '数字有误',
    withdrawnById: room.publisher.id,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'publication.withdrawn',
    articleId,
    payload: { kind: 'in_error', reason: '数字有误', publicWords: '正在核实' },
  });
  const again = withdrawPublication(ctxOf(db, room.publisher), {
    articleId,
    kind: 'in_error',
    reason: '再撤',
  });
  await expect(again).rejects.toMatchObject({ code: 'not_possible', reason: 'wrong_state' });
});

test('it can be withdrawn while the next text is being written', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '数字有误' });
  expect(await db.article.findFirst()).toMatchObject({ status: 'drafting' });
});

test('not without a reason, not by others, not what was never live', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await expect(
    withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: ' ' }),
  ).rejects.toMatchObject({
    reason: 'reason_given',
  });
  await expect(
    withdrawPublication(ctxOf(db, room.writer), { articleId, kind: 'in_error', reason: '误' }),
  ).rejects.toMatchObject({
    reason: 'needs_publisher',
  });
  const approved = await approvedArticle(db, room);
  const never = withdrawPublication(ctxOf(db, room.publisher), {
    articleId: approved.articleId,
    kind: 'in_error',
    reason: '误',
  });
  await expect(never).rejects.toMatchObject({ reason: 'wrong_state' });
});

test('it is replaced by another article that is live, and by no other', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room, 'old');
  const { articleId: replacementId } = await publishedArticle(db, room, 'new');
  const { articleId: unpublished } = await approvedArticle(db, room);
  const replace = (over: object) =>
    withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'replaced', reason: '另写', ...over });
  await expect(replace({})).rejects.toMatchObject({ fields: { replacementId: 'required' } });
  await expect(replace({ replacementId: articleId })).rejects.toMatchObject({
    fields: { replacementId: 'replacement_self' },
  });
  await expect(replace({ replacementId: unpublished })).rejects.toMatchObject({
    ...{ code: 'not_possible', reason: 'replacement_is_live' },
  });
  await replace({ replacementId });
  expect(await db.publication.findFirst({ where: { articleId } })).toMatchObject({
    withdrawKind: 'replaced',
    replacedById: (await db.publication.findFirstOrThrow({ where: { articleId: replacementId } })).id,
  });
  expect((await lastEvent(db)).payload).toMatchObject({ kind: 'replaced', replacedBy: '/2025/new' });
});

test('of two articles withdrawn for each other at once one stays', async () => {
  const room = await newsroom(db);
  const { articleId: one } = await publishedArticle(db, room, 'one');
  const { articleId: other } = await publishedArticle(db, room, 'other');
  const replace = (articleId: string, replacementId: string) =>
    withdrawPublication(ctxOf(db, room.publisher), {
      articleId,
      kind: 'replaced',
      reason: '另写',
      replacementId,
    });
  const results = await Promise.allSettled([replace(one, other), replace(other, one)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { reason: 'replacement_is_live' },
  });
  expect(await db.publication.count({ where: { state: 'live' } })).toBe(1);
});

test('a withdrawal says its kind, and is of what the publisher saw', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  const { version } = await db.publication.findFirstOrThrow();
  const withdraw = (over: object) =>
    withdrawPublication(ctxOf(db, room.publisher), { articleId, reason: '误', ...over });
  await expect(withdraw({})).rejects.toMatchObject({ fields: { kind: 'required' } });
  await expect(withdraw({ kind: 'in_error', seenVersion: version - 1 })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'publication_changed' },
  });
  await withdraw({ kind: 'in_error', seenVersion: version });
});

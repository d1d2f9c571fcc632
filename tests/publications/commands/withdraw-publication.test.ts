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
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, reason: '数字有误' });
  expect(await db.publication.findFirst()).toMatchObject({
    state: 'withdrawn',
    withdrawReason: '数字有误',
    withdrawnById: room.publisher.id,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'publication.withdrawn',
    articleId,
    payload: { reason: '数字有误' },
  });
  const again = withdrawPublication(ctxOf(db, room.publisher), { articleId, reason: '再撤' });
  await expect(again).rejects.toMatchObject({ code: 'not_possible', reason: 'wrong_state' });
});

test('it can be withdrawn while the next text is being written', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, reason: '数字有误' });
  expect(await db.article.findFirst()).toMatchObject({ status: 'drafting' });
});

test('not without a reason, not by others, not what was never live', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await expect(
    withdrawPublication(ctxOf(db, room.publisher), { articleId, reason: ' ' }),
  ).rejects.toMatchObject({
    reason: 'reason_given',
  });
  await expect(
    withdrawPublication(ctxOf(db, room.writer), { articleId, reason: '误' }),
  ).rejects.toMatchObject({
    reason: 'needs_publisher',
  });
  const approved = await approvedArticle(db, room);
  const never = withdrawPublication(ctxOf(db, room.publisher), {
    articleId: approved.articleId,
    reason: '误',
  });
  await expect(never).rejects.toMatchObject({ reason: 'wrong_state' });
});

import { beforeEach, expect, test } from 'vitest';
import { decide } from '@/lib/reviews/commands/decide';
import { resetDb, testDb } from '../support/database';
import { approve, atCurrentStage, newsroom, submittedArticle } from '../support/newsroom';
import { ctxOf } from '../support/office';

const db = testDb();
beforeEach(() => resetDb());

const told = async (kind: string) =>
  (await db.notice.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } })).map(
    ({ personId }) => personId,
  );

test('each stage’s reviewers are told when an article awaits them, and who writes and publishes when it is approved', async () => {
  const room = await newsroom(db);
  const { reviewId, articleId } = await submittedArticle(db, room);
  expect(await told('review_awaiting')).toEqual([room.first.id]);
  expect(await db.notice.findFirst()).toMatchObject({
    params: { headline: '同心向前 共绘新卷', stage: '初审', submitter: '林晓雯' },
    path: `/desk/articles/${articleId}`,
  });
  await approve(db, reviewId, room.first);
  expect(await told('review_awaiting')).toEqual([room.first.id, room.second.id]);
  await approve(db, reviewId, room.second, room.third);
  expect((await told('article_approved')).sort()).toEqual([room.writer.id, room.publisher.id].sort());
});

test('the writers are told when changes are requested', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const input = await atCurrentStage(db, room.first, reviewId);
  await decide(ctxOf(db, room.first), { ...input, verdict: 'request_changes', opinion: '数字再核' });
  expect(await told('changes_requested')).toEqual([room.writer.id]);
  expect(await told('article_approved')).toEqual([]);
});

import { beforeEach, expect, test } from 'vitest';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import { approve, approvedArticle, lastEvent, newsroom, submittedArticle } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

test('the submitter takes a review back and may write again', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId, sectionIds } = await submittedArticle(db, room);
  await approve(db, reviewId, room.first);
  await recallReview(ctxOf(db, room.writer), { reviewId });

  expect(await db.review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({
    status: 'recalled',
  });
  expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
    status: 'drafting',
  });
  expect(await lastEvent(db)).toMatchObject({ type: 'review.recalled', articleId, subjectId: reviewId });
  await revise(db, room.writer, sectionIds[0] ?? '', '改过的导语。');
});

test('another writer of the article cannot recall what they did not submit', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await submittedArticle(db, room);
  const colleague = await person(db, { roles: ['writer'] });
  await db.articleWriter.create({ data: { articleId, personId: colleague.id } });
  await expect(recallReview(ctxOf(db, colleague), { reviewId })).rejects.toMatchObject({
    code: 'forbidden',
    reason: 'not_submitter',
  });
});

test('a review that is over cannot be recalled', async () => {
  const room = await newsroom(db);
  const { reviewId } = await approvedArticle(db, room);
  await expect(recallReview(ctxOf(db, room.writer), { reviewId })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'wrong_state',
  });
});

test('of two recalls at once one succeeds', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const results = await Promise.allSettled(
    [1, 2].map(() => recallReview(ctxOf(db, room.writer), { reviewId })),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await db.event.count({ where: { type: 'review.recalled' } })).toBe(1);
});

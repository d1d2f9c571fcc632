import { beforeEach, describe, expect, test } from 'vitest';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { reopenComment } from '@/lib/comments/commands/reopen-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { listComments } from '@/lib/comments/queries/list-comments';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import { lastEvent, newsroom, submittedArticle } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const TEXT = '全年举办主题宣讲四十二场。';

/** An article in review, and a passage of its second section as the reviewer marks it. */
async function inReview() {
  const room = await newsroom(db);
  const submitted = await submittedArticle(db, room);
  const start = TEXT.indexOf('四十二场');
  const passage = { sectionId: submitted.sectionIds[1] ?? '', start, end: start + 4, quote: '四十二场' };
  return { room, ...submitted, passage };
}

async function commented() {
  const office = await inReview();
  const { articleId, passage, room } = office;
  const { commentId } = await addComment(ctxOf(db, room.first), { articleId, text: '请核对', passage });
  const threads = async () => (await listComments({ db, actor: room.first }, articleId)).threads;
  return { ...office, commentId, threads };
}

describe('adding', () => {
  test('a reviewer pins a comment to a passage', async () => {
    const { room, articleId, commentId, passage, threads } = await commented();
    expect(await threads()).toMatchObject([
      {
        id: commentId,
        author: { displayName: room.first.displayName },
        text: '请核对',
        sectionId: passage.sectionId,
        sectionNumber: 2,
        quote: '四十二场',
        passage: { start: passage.start, end: passage.end },
        isPassageRemoved: false,
        resolved: null,
        answers: [],
      },
    ]);
    expect(await lastEvent(db)).toMatchObject({
      type: 'comment.added',
      articleId,
      subjectId: commentId,
      payload: { text: '请核对', quote: '四十二场' },
    });
  });

  test('a writer remarks on the article in general', async () => {
    const { room, articleId } = await inReview();
    await addComment(ctxOf(db, room.writer), { articleId, text: '图片明天补' });
    expect((await listComments({ db, actor: room.writer }, articleId)).threads).toMatchObject([
      { sectionId: null, sectionNumber: null, quote: '', passage: null, isPassageRemoved: false },
    ]);
  });

  test('words that no longer stand there are not commented on', async () => {
    const { room, articleId, passage } = await inReview();
    const add = (over: object) =>
      addComment(ctxOf(db, room.first), { articleId, text: '请核对', passage: { ...passage, ...over } });
    await expect(add({ quote: '四十三场' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'passage_changed',
      details: { now: '四十二场' },
    });
    await expect(add({ end: 5000 })).rejects.toMatchObject({ reason: 'passage_changed' });
    await expect(add({ start: 9, end: 9 })).rejects.toMatchObject({ code: 'invalid' });
    expect(await db.comment.count()).toBe(0);
  });

  test('not without words, not by those who are not concerned', async () => {
    const { room, articleId } = await inReview();
    await expect(addComment(ctxOf(db, room.first), { articleId, text: ' ' })).rejects.toMatchObject({
      fields: { text: 'required' },
    });
    const stranger = await person(db, { roles: ['writer'] });
    for (const actor of [stranger, room.auditor]) {
      await expect(addComment(ctxOf(db, actor), { articleId, text: '看看' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(addComment(ctxOf(db, room.contributor), { articleId, text: '看看' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

test('answers stand in their thread, also an answer to an answer', async () => {
  const { room, commentId, threads } = await commented();
  const { commentId: answer } = await answerComment(ctxOf(db, room.writer), {
    commentId,
    text: '已核对,无误',
  });
  await answerComment(ctxOf(db, room.first), { commentId: answer, text: '好' });
  const [thread] = await threads();
  expect(thread?.answers.map((reply) => [reply.author.displayName, reply.text])).toEqual([
    [room.writer.displayName, '已核对,无误'],
    [room.first.displayName, '好'],
  ]);
  expect(await lastEvent(db)).toMatchObject({ type: 'comment.answered', payload: { parentId: commentId } });
});

test('a comment is resolved once and can be taken up again', async () => {
  const { room, commentId, threads } = await commented();
  const writer = ctxOf(db, room.writer);
  await resolveComment(writer, { commentId });
  expect((await threads())[0]?.resolved).toMatchObject({ by: room.writer.displayName });
  expect(await lastEvent(db)).toMatchObject({ type: 'comment.resolved', subjectId: commentId });
  await expect(resolveComment(writer, { commentId })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
  });

  await reopenComment(ctxOf(db, room.first), { commentId });
  expect((await threads())[0]?.resolved).toBeNull();
  expect(await lastEvent(db)).toMatchObject({ type: 'comment.reopened', subjectId: commentId });
  await expect(reopenComment(writer, { commentId })).rejects.toMatchObject({ code: 'conflict' });
});

test('a reviewer resolves only what they wrote themselves', async () => {
  const { room, commentId, articleId } = await commented();
  await expect(resolveComment(ctxOf(db, room.second), { commentId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const [mine] = (await listComments({ db, actor: room.first }, articleId)).threads;
  const [theirs] = (await listComments({ db, actor: room.second }, articleId)).threads;
  expect([mine?.mayResolve, theirs?.mayResolve]).toEqual([true, false]);
});

test('a comment stays with its passage while the text around changes, and says so when it goes', async () => {
  const { room, reviewId, passage, threads } = await commented();
  await recallReview(ctxOf(db, room.writer), { reviewId });
  await revise(db, room.writer, passage.sectionId, `2025年,${TEXT}`, '建成同心教育基地六处。');
  expect((await threads())[0]).toMatchObject({
    passage: { start: passage.start + 6, end: passage.end + 6 },
    isPassageRemoved: false,
  });
  await revise(db, room.writer, passage.sectionId, '建成同心教育基地六处。');
  expect((await threads())[0]).toMatchObject({ quote: '四十二场', passage: null, isPassageRemoved: true });
});

import { beforeEach, expect, test } from 'vitest';
import { readArticleSearch } from '@/app/(desk)/desk/articles/(list)/article-search';
import { WORK_HREFS } from '@/components/desk/work-hrefs';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { listMyWork } from '@/lib/articles/queries/list-my-work';
import { decide } from '@/lib/reviews/commands/decide';
import { resetDb, testDb } from '../../support/database';
import { atCurrentStage, newsroom, publishedArticle, submittedArticle } from '../../support/newsroom';
import { articleWithText, ctxOf, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

test('a writer finds their own articles in work with the stage awaited, and those done apart', async () => {
  const room = await newsroom(db);
  const { articleId: live } = await publishedArticle(db, room);
  const { articleId: inReview } = await submittedArticle(db, room);
  const { articleId: draft } = await articleWithText(db, room.writer, { headline: ['正在写的'] });
  const other = await person(db, { roles: ['writer'] });
  await articleWithText(db, other);

  const { inWork, done } = await listMyWork(ctxOf(db, room.writer));
  expect(inWork).toMatchObject({
    total: 2,
    articles: [
      { id: draft, title: '正在写的', status: 'drafting', stageName: null },
      { id: inReview, status: 'in_review', stageName: '初审' },
    ],
  });
  expect(done).toMatchObject({ total: 1, articles: [{ id: live, publication: 'live' }] });
});

test('each number opens a list of as many', async () => {
  const room = await newsroom(db);
  await publishedArticle(db, room);
  await submittedArticle(db, room);
  await articleWithText(db, room.writer);
  const { reviewId } = await submittedArticle(db, room);
  const verdict = await atCurrentStage(db, room.first, reviewId);
  await decide(ctxOf(db, room.first), { ...verdict, verdict: 'request_changes', opinion: '请核数字。' });
  const work = await listMyWork(ctxOf(db, room.writer));
  for (const name of ['inWork', 'done'] as const) {
    const query = new URLSearchParams(WORK_HREFS[name].split('?')[1]);
    const { filter } = readArticleSearch(Object.fromEntries(query), new Date());
    expect((await listArticles(ctxOf(db, room.writer), filter)).total).toBe(work[name].total);
  }
  expect(work.inWork.total).toBe(2);
});

test('what was sent back is a task, not listed again', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const verdict = await atCurrentStage(db, room.first, reviewId);
  await decide(ctxOf(db, room.first), { ...verdict, verdict: 'request_changes' });
  expect((await listMyWork(ctxOf(db, room.writer))).inWork).toEqual({ total: 0, articles: [] });
});

test('the last ten in work are named, and all are counted', async () => {
  const writer = await person(db, { roles: ['writer'] });
  for (let number = 0; number < 12; number += 1)
    await db.article.create({
      data: {
        bodyName: `第${number}单位`,
        year: 2025,
        headline: [],
        kicker: [],
        createdById: writer.id,
        updatedAt: new Date(Date.UTC(2026, 0, number + 1)),
        writers: { create: { personId: writer.id } },
      },
    });
  const { inWork } = await listMyWork(ctxOf(db, writer));
  expect(inWork.total).toBe(12);
  expect(inWork.articles.map(({ bodyName }) => bodyName)).toEqual(
    Array.from({ length: 10 }, (_, index) => `第${11 - index}单位`),
  );
});

test('who writes no articles has none', async () => {
  const room = await newsroom(db);
  await submittedArticle(db, room);
  for (const reader of [room.first, room.publisher, room.auditor, room.contributor])
    expect((await listMyWork(ctxOf(db, reader))).inWork.total).toBe(0);
});

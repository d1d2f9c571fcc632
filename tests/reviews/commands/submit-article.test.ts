import { beforeEach, describe, expect, test } from 'vitest';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { getReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';
import { getReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { assembleContent } from '@/lib/articles/assemble-content';
import { resetDb, testDb } from '../../support/database';
import { approvedArticle, lastEvent, newsroom, submit, submittedArticle } from '../../support/newsroom';
import { articleWithText, ctxOf, person, stages } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

test('submitting makes a revision of the whole article and opens a review at the first stage', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  const submitted = await submitArticle(ctxOf(db, room.writer), { articleId });

  expect(submitted).toMatchObject({ outcome: 'submitted', revisionNumber: 1 });
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      status: true,
      revisions: { include: { authors: true } },
      reviews: { include: { stages: { orderBy: { position: 'asc' } } } },
    },
  });
  expect(article.status).toBe('in_review');
  const [revision] = article.revisions;
  expect(revision?.contentHash).toBe(contentHash(await assembleContent(db, articleId), CURRENT_FORM));
  expect(revision?.form).toBe(CURRENT_FORM);
  expect(revision?.content).toMatchObject({ bodyName: '云溪区委统战部', year: 2025 });
  expect(revision?.authors.map((row) => row.personId)).toEqual([room.writer.id]);
  const [review] = article.reviews;
  expect(review).toMatchObject({ status: 'open', currentStage: 0, revisionId: revision?.id });
  expect(review?.stages.map((stage) => stage.name)).toEqual(['初审', '复审', '终审']);
  expect(await lastEvent(db)).toMatchObject({
    type: 'article.submitted',
    articleId,
    subjectId: review?.id,
    payload: { revision: 1, contentHash: revision?.contentHash },
  });
});

test('a later change of the stages leaves a review under way alone', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  await db.stage.updateMany({ data: { name: '会签' } });
  await db.stageReviewer.deleteMany();
  const copies = await db.reviewStage.findMany({
    where: { reviewId },
    orderBy: { position: 'asc' },
    select: { name: true, reviewers: { select: { personId: true } } },
  });
  expect(copies).toEqual([
    { name: '初审', reviewers: [{ personId: room.first.id }] },
    { name: '复审', reviewers: [{ personId: room.second.id }] },
    { name: '终审', reviewers: [{ personId: room.third.id }] },
  ]);
});

describe('what an approval covers', () => {
  test('submitting a reopened article unchanged restores its approval without a new revision', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    const submitted = await submitArticle(ctxOf(db, room.writer), { articleId });

    expect(submitted).toEqual({ outcome: 'approval_restored', revisionNumber: 1 });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
      status: 'approved',
      approvedRevisionId: revisionId,
    });
    expect(await db.revision.count()).toBe(1);
    expect(await db.review.count()).toBe(1);
    expect(await lastEvent(db)).toMatchObject({ type: 'article.approval_restored', subjectId: revisionId });
  });

  test('one comma changed makes a new revision and a new review', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await approvedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await revise(
      db,
      room.writer,
      sectionIds[1] ?? '',
      '全年举办主题宣讲,四十二场。',
      '建成同心教育基地六处。',
    );
    expect(await submitArticle(ctxOf(db, room.writer), { articleId })).toMatchObject({
      outcome: 'submitted',
      revisionNumber: 2,
    });
  });

  test('a recalled text submitted again unchanged is reviewed again as the same revision', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    await recallReview(ctxOf(db, room.writer), { reviewId });
    const again = await submitArticle(ctxOf(db, room.writer), { articleId });
    expect(again).toMatchObject({ outcome: 'submitted', revisionNumber: 1 });
    expect(await db.revision.count()).toBe(1);
    expect(await db.review.count()).toBe(2);
  });

  test('whoever wrote in between counts as an author of the text submitted again', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId, sectionIds } = await submittedArticle(db, room);
    await recallReview(ctxOf(db, room.writer), { reviewId });
    const colleague = await person(db, { roles: ['writer'] });
    await db.articleWriter.create({ data: { articleId, personId: colleague.id } });
    await revise(db, colleague, sectionIds[2] ?? '', '另一种写法。');
    await revise(db, colleague, sectionIds[2] ?? '', '走访民营企业三百一十二家。');
    await submit(db, room.writer, articleId);
    const authors = await db.revisionAuthor.findMany({ select: { personId: true } });
    expect(authors.map((row) => row.personId).sort()).toEqual([room.writer.id, colleague.id].sort());
  });
});

describe('what is not possible', () => {
  test('an article without a headline or body text is refused with what is found wrong', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer, {
      headline: [],
      sections: [{ role: 'body', texts: [''] }],
    });
    await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'has_headline',
      details: {
        findings: expect.arrayContaining([
          expect.objectContaining({ code: 'no_body_text', severity: 'blocking' }),
        ]),
      },
    });
    expect(await db.revision.count()).toBe(0);
  });

  test('an article in review is not submitted again', async () => {
    const room = await newsroom(db);
    const { articleId } = await submittedArticle(db, room);
    await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'wrong_state',
    });
  });

  test('without stages there is no review', async () => {
    const writer = await person(db, { roles: ['writer'] });
    const { articleId } = await articleWithText(db, writer);
    await expect(submitArticle(ctxOf(db, writer), { articleId })).rejects.toMatchObject({
      reason: 'no_stages',
    });
    expect(await db.revision.count()).toBe(0);
  });

  test('a stage whose only reviewer wrote in the text stops the submission by name', async () => {
    const both = await person(db, { roles: ['writer', 'reviewer'] });
    const other = await person(db, { roles: ['reviewer'] });
    await stages(db, [
      { name: '初审', reviewers: [other] },
      { name: '终审', reviewers: [both] },
    ]);
    const { articleId } = await articleWithText(db, both);
    await expect(submitArticle(ctxOf(db, both), { articleId })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'stage_without_reviewer',
      details: { stage: '终审' },
    });
  });

  test('one reviewer cannot be all that two stages have', async () => {
    const writer = await person(db, { roles: ['writer'] });
    const only = await person(db, { roles: ['reviewer'] });
    await stages(db, [
      { name: '初审', reviewers: [only] },
      { name: '终审', reviewers: [only] },
    ]);
    const { articleId } = await articleWithText(db, writer);
    await expect(submitArticle(ctxOf(db, writer), { articleId })).rejects.toMatchObject({
      reason: 'stage_without_reviewer',
      details: { stage: '终审' },
    });
  });

  test('disabled persons and those who lost the role are not counted', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    await db.person.update({ where: { id: room.second.id }, data: { disabledAt: new Date() } });
    await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
      details: { stage: '复审' },
    });
    await db.person.update({ where: { id: room.second.id }, data: { disabledAt: null, roles: ['writer'] } });
    await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
      details: { stage: '复审' },
    });
  });
});

describe('a note to the reviewers', () => {
  test('goes with the submission, to who decides, into the record and the log', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const note = '数字以十一月台账为准。\n图片明天补。';
    await submitArticle(ctxOf(db, room.writer), { articleId, note: ` ${note}\r\n` });
    expect(await lastEvent(db)).toMatchObject({
      type: 'article.submitted',
      payload: { noteToReviewers: note },
    });
    const review = await getReviewForReader({ db, actor: room.first }, { articleId });
    expect(review.note).toBe(note);
    expect((await getReviewRecord({ db, actor: room.first }, review.id)).note).toBe(note);
  });

  test('may be left out, and the log then holds none', async () => {
    const room = await newsroom(db);
    const { articleId } = await submittedArticle(db, room);
    expect((await getReviewForReader({ db, actor: room.first }, { articleId })).note).toBe('');
    expect((await lastEvent(db)).payload).not.toHaveProperty('noteToReviewers');
  });

  test('says how long it may be when it is longer', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const send = (note: string) => submitArticle(ctxOf(db, room.writer), { articleId, note });
    await expect(send('数'.repeat(501))).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: { note: 'too_long' }, limits: { note: 500 } },
    });
    expect(await send('数'.repeat(500))).toMatchObject({ outcome: 'submitted' });
  });

  test('of a restored approval, which nobody reads, is kept in the log', async () => {
    const room = await newsroom(db);
    const { articleId } = await approvedArticle(db, room);
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await submitArticle(ctxOf(db, room.writer), { articleId, note: '未改动' });
    expect(await lastEvent(db)).toMatchObject({
      type: 'article.approval_restored',
      payload: { noteToReviewers: '未改动' },
    });
  });
});

describe('who may not', () => {
  test('a writer who is not on the article is told so; a contributor does not find it', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const stranger = await person(db, { roles: ['writer'] });
    await expect(submitArticle(ctxOf(db, stranger), { articleId })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'not_on_article',
    });
    await expect(submitArticle(ctxOf(db, room.contributor), { articleId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

test('of twenty submissions at once one opens a review', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => submitArticle(ctxOf(db, room.writer), { articleId })),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await db.review.count()).toBe(1);
  expect(await db.event.count({ where: { type: 'article.submitted' } })).toBe(1);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { decide } from '@/lib/reviews/commands/decide';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { getReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';
import { getReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { listReviewsAwaiting } from '@/lib/reviews/queries/list-reviews-awaiting';
import { listReviewsDecided } from '@/lib/reviews/queries/list-reviews-decided';
import { listRevisions } from '@/lib/reviews/queries/list-revisions';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  atCurrentStage,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  submittedArticle,
} from '../../support/newsroom';
import { articleWithText, ctxOf, person, stages } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

/** A live article whose corrected second revision waits at its second stage. */
async function correctionAtSecondStage() {
  const room = await newsroom(db);
  const { articleId, sectionIds } = await publishedArticle(db, room);
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[0] ?? '', '改过的导语。');
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first);
  return { room, articleId, reviewId };
}

describe('a review as its readers see it', () => {
  test('shows the stages done, current and to come, with names, opinions and the texts to compare with', async () => {
    const { room, articleId, reviewId } = await correctionAtSecondStage();
    const review = await getReviewForReader({ db, actor: room.second }, { articleId });
    expect(review).toMatchObject({
      id: reviewId,
      articleId,
      status: 'open',
      submittedBy: { id: room.writer.id },
    });
    expect(review.stages).toMatchObject([
      {
        name: '初审',
        standing: 'done',
        decision: { by: { displayName: room.first.displayName }, verdict: 'approve', opinion: '同意' },
      },
      { name: '复审', standing: 'current', decision: null, reviewers: [{ id: room.second.id }] },
      { name: '终审', standing: 'to_come', decision: null },
    ]);
    expect(review.revision).toMatchObject({ number: 2, authors: [{ displayName: room.writer.displayName }] });
    expect(review.revision.content.sections).toHaveLength(4);
    expect(review.previous?.number).toBe(1);
    expect(review.live?.number).toBe(1);
  });

  test('tells a reviewer whose approval would leave a later stage without anybody', async () => {
    const writer = await person(db, { roles: ['writer'] });
    const [both, first, last] = [
      await person(db, { roles: ['reviewer'] }),
      await person(db, { roles: ['reviewer'] }),
      await person(db, { roles: ['reviewer'] }),
    ];
    await stages(db, [
      { name: '初审', reviewers: [both, first] },
      { name: '终审', reviewers: [both, last] },
    ]);
    const { articleId } = await articleWithText(db, writer);
    const reviewId = await submit(db, writer, articleId);
    const leftBy = async (actor: PersonActor) => {
      const { mayDecide } = await getReviewForReader({ db, actor }, { reviewId });
      return mayDecide.allowed ? mayDecide.leavesUnstaffed : mayDecide.reason;
    };
    expect(await leftBy(both)).toBeNull();
    await db.person.update({ where: { id: last.id }, data: { disabledAt: new Date() } });
    expect(await leftBy(both)).toBe('终审');
    expect(await leftBy(first)).toBeNull();
  });

  test('tells each whether they may decide, and if not why', async () => {
    const { room, reviewId } = await correctionAtSecondStage();
    const may = async (actor: typeof room.first) =>
      (await getReviewForReader({ db, actor }, { reviewId })).mayDecide;
    const { stageId } = await atCurrentStage(db, room.second, reviewId);
    expect(await may(room.second)).toEqual({ allowed: true, stageId, leavesUnstaffed: null });
    expect(await may(room.first)).toEqual({ allowed: false, reason: 'decided_already' });
    expect(await may(room.third)).toEqual({ allowed: false, reason: 'not_named_for_stage' });
    expect(await may(room.writer)).toEqual({ allowed: false, reason: 'needs_reviewer' });
    await approve(db, reviewId, room.second, room.third);
    expect(await may(room.third)).toEqual({ allowed: false, reason: 'wrong_state' });
  });

  test('offers recalling to the submitter, while it is open', async () => {
    const { room, reviewId } = await correctionAtSecondStage();
    const mayRecall = async (actor: typeof room.first) =>
      (await getReviewForReader({ db, actor }, { reviewId })).mayRecall;
    expect([await mayRecall(room.writer), await mayRecall(room.first)]).toEqual([true, false]);
    await approve(db, reviewId, room.second, room.third);
    expect(await mayRecall(room.writer)).toBe(false);
  });

  test('shows stages that a request for changes left unreached', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    const input = await atCurrentStage(db, room.first, reviewId);
    await decide(ctxOf(db, room.first), { ...input, verdict: 'request_changes', opinion: '请补数据' });
    const { stages, previous, live } = await getReviewForReader({ db, actor: room.auditor }, { reviewId });
    expect(stages.map((stage) => stage.standing)).toEqual(['done', 'not_reached', 'not_reached']);
    expect([previous, live]).toEqual([null, null]);
  });

  test('is not found by a contributor', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    const asked = getReviewForReader({ db, actor: room.contributor }, { reviewId });
    await expect(asked).rejects.toMatchObject({ code: 'not_found' });
    const record = getReviewRecord({ db, actor: room.contributor }, reviewId);
    await expect(record).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a reviewer’s inbox holds what waits for them, and nothing they may not decide', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await submittedArticle(db, room);
  const inbox = async (actor: typeof room.first) =>
    (await listReviewsAwaiting({ db, actor })).map((waiting) => waiting.reviewId);
  expect(await listReviewsAwaiting({ db, actor: room.first })).toMatchObject([
    { reviewId, articleId, stage: '初审', revisionNumber: 1, year: 2025, headline: ['同心向前 共绘新卷'] },
  ]);
  expect([await inbox(room.second), await inbox(room.writer)]).toEqual([[], []]);
  await approve(db, reviewId, room.first);
  expect([await inbox(room.first), await inbox(room.second)]).toEqual([[], [reviewId]]);
  await db.revisionAuthor.create({
    data: { revisionId: (await db.revision.findFirstOrThrow()).id, personId: room.second.id },
  });
  expect(await inbox(room.second)).toEqual([]);
});

test('what has waited longest at the reviewer’s own stage comes first, whenever it was submitted', async () => {
  const room = await newsroom(db);
  const early = await submittedArticle(db, room);
  const late = await submittedArticle(db, room);
  await approve(db, late.reviewId, room.first);
  await approve(db, early.reviewId, room.first);
  const waiting = await listReviewsAwaiting({ db, actor: room.second });
  expect(waiting.map(({ reviewId }) => reviewId)).toEqual([late.reviewId, early.reviewId]);
  const { decidedAt } = await db.decision.findFirstOrThrow({ where: { reviewId: late.reviewId } });
  expect(waiting[0]?.waitingSince).toEqual(decidedAt);
});

test('a reviewer finds what they decided, the latest first, and what became of it', async () => {
  const room = await newsroom(db);
  const first = await submittedArticle(db, room);
  await approve(db, first.reviewId, room.first, room.second, room.third);
  const second = await submittedArticle(db, room);
  await approve(db, second.reviewId, room.first);
  expect(await listReviewsDecided({ db, actor: room.first })).toMatchObject([
    { reviewId: second.reviewId, stage: '初审', verdict: 'approve', status: 'open', revisionNumber: 1 },
    { reviewId: first.reviewId, articleId: first.articleId, status: 'approved' },
  ]);
  expect(await listReviewsDecided({ db, actor: room.second })).toHaveLength(1);
  expect(await listReviewsDecided({ db, actor: room.writer })).toEqual([]);
});

test('the revisions of an article are listed with their reviews, newest first', async () => {
  const { room, articleId, reviewId } = await correctionAtSecondStage();
  expect(await listRevisions({ db, actor: room.auditor }, articleId)).toMatchObject([
    { number: 2, isApproved: false, isLive: false, reviews: [{ id: reviewId, status: 'open' }] },
    { number: 1, isApproved: true, isLive: true, reviews: [{ status: 'approved' }] },
  ]);
  await approve(db, reviewId, room.second, room.third);
  const standings = async () =>
    (await listRevisions({ db, actor: room.auditor }, articleId)).map(
      ({ number, isApproved, isLive, wasApproved, wasLive }) => ({
        ...{ number, isApproved, isLive, wasApproved, wasLive },
      }),
    );
  const not = { isApproved: false, isLive: false, wasApproved: false, wasLive: false };
  expect(await standings()).toEqual([
    { ...not, number: 2, isApproved: true },
    { ...not, number: 1, isLive: true, wasApproved: true },
  ]);
  const revisionId = await revisionOf(db, reviewId);
  await correctPublication(ctxOf(db, room.publisher), { articleId, revisionId, kind: 'minor', note: '' });
  expect(await standings()).toEqual([
    { ...not, number: 2, isApproved: true, isLive: true },
    { ...not, number: 1, wasApproved: true, wasLive: true },
  ]);
  const outsider = await person(db, { roles: ['admin'] });
  await expect(listRevisions({ db, actor: outsider }, articleId)).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('the record of a review names stages, persons, times, opinions, revision and hash', async () => {
  const { room, reviewId } = await correctionAtSecondStage();
  await approve(db, reviewId, room.second, room.third);
  const record = await getReviewRecord({ db, actor: room.publisher }, reviewId);
  expect(record).toMatchObject({
    bodyName: '云溪区委统战部',
    year: 2025,
    headline: ['同心向前 共绘新卷'],
    status: 'approved',
    revisionNumber: 2,
    authors: [room.writer.displayName],
    submittedBy: room.writer.displayName,
  });
  expect(record.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(record.stages.map((stage) => [stage.name, stage.decision?.by.displayName])).toEqual([
    ['初审', room.first.displayName],
    ['复审', room.second.displayName],
    ['终审', room.third.displayName],
  ]);
});

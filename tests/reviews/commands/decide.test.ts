import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '@/lib/reviews/commands/decide';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  atCurrentStage,
  lastEvent,
  newsroom,
  submit,
  submittedArticle,
  workflowEvents,
} from '../../support/newsroom';
import { articleWithText, ctxOf, person, stages } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

const statusOf = async (articleId: string) =>
  (await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { status: true } })).status;

test('three reviewers approve one after another, and the last approval approves the article', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await submittedArticle(db, room);
  const input = await atCurrentStage(db, room.first, reviewId);
  expect(await decide(ctxOf(db, room.first), input)).toEqual({ status: 'in_review', nextStage: '复审' });
  await approve(db, reviewId, room.second);
  expect(await statusOf(articleId)).toBe('in_review');
  await approve(db, reviewId, room.third);

  const review = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
  expect(review.status).toBe('approved');
  expect(review.closedAt).not.toBeNull();
  expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
    status: 'approved',
    approvedRevisionId: review.revisionId,
  });
  expect(await workflowEvents(db, articleId)).toEqual([
    'article.submitted',
    'review.stage_approved',
    'review.stage_approved',
    'review.approved',
  ]);
  expect(await lastEvent(db)).toMatchObject({
    actorId: room.third.id,
    subjectId: reviewId,
    payload: { stage: '终审', revision: 1, contentHash: input.contentHash, opinion: '同意' },
  });
});

test('asking for changes with an opinion gives the text back to the writers', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await submittedArticle(db, room);
  await approve(db, reviewId, room.first);
  const verdict = { verdict: 'request_changes', opinion: '第二部分数字与统计公报不一致。' };
  const decided = await decide(ctxOf(db, room.second), {
    ...(await atCurrentStage(db, room.second, reviewId)),
    ...verdict,
  });

  expect(decided).toEqual({ status: 'changes_requested', nextStage: null });
  expect(await statusOf(articleId)).toBe('changes_requested');
  expect(await db.review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({
    status: 'changes_requested',
  });
  expect(await db.decision.findFirst({ where: { personId: room.second.id } })).toMatchObject(verdict);
  expect(await lastEvent(db)).toMatchObject({
    type: 'review.changes_requested',
    payload: { opinion: verdict.opinion },
  });
});

test('asking for changes without an opinion is refused', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await submittedArticle(db, room);
  const input = {
    ...(await atCurrentStage(db, room.first, reviewId)),
    verdict: 'request_changes',
    opinion: ' \n',
  };
  await expect(decide(ctxOf(db, room.first), input)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'opinion_given',
  });
  expect(await statusOf(articleId)).toBe('in_review');
});

test('a decision on another text than the one under review is refused', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const input = { ...(await atCurrentStage(db, room.first, reviewId)), contentHash: 'a'.repeat(64) };
  await expect(decide(ctxOf(db, room.first), input)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'hash_matches',
  });
  expect(await db.decision.count()).toBe(0);
});

test('a review that was recalled meanwhile takes no decision', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const input = await atCurrentStage(db, room.first, reviewId);
  await recallReview(ctxOf(db, room.writer), { reviewId });
  await expect(decide(ctxOf(db, room.first), input)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'wrong_state',
  });
});

test('a stage to come cannot be decided ahead of its turn', async () => {
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const last = await db.reviewStage.findFirstOrThrow({ where: { reviewId, position: 2 } });
  const input = { ...(await atCurrentStage(db, room.third, reviewId)), stageId: last.id };
  await expect(decide(ctxOf(db, room.third), input)).rejects.toMatchObject({ reason: 'wrong_state' });
});

describe('who may not decide', () => {
  const refusals = async (reviewId: string, ctx: ReturnType<typeof ctxOf>, input: object) =>
    decide(ctx, { reviewId, ...input }).then(
      () => 'accepted',
      (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
    );

  test('a reviewer not named for the stage, a person without the role, a contributor', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    const input = await atCurrentStage(db, room.first, reviewId);
    expect(await refusals(reviewId, ctxOf(db, room.second), input)).toBe('forbidden not_named_for_stage');
    expect(await refusals(reviewId, ctxOf(db, room.publisher), input)).toBe('forbidden needs_reviewer');
    expect(await refusals(reviewId, ctxOf(db, room.contributor), input)).toBe('not_found article');
  });

  test('a reviewer who wrote any part of the revision', async () => {
    const author = await person(db, { roles: ['writer', 'reviewer'] });
    const other = await person(db, { roles: ['reviewer'] });
    await stages(db, [{ name: '初审', reviewers: [author, other] }]);
    const { articleId } = await articleWithText(db, author);
    const reviewId = await submit(db, author, articleId);
    const input = await atCurrentStage(db, author, reviewId);
    expect(await refusals(reviewId, ctxOf(db, author), input)).toBe('forbidden own_text');
  });

  test('a reviewer who decided at an earlier stage of the same review', async () => {
    const writer = await person(db, { roles: ['writer'] });
    const first = await person(db, { roles: ['reviewer'] });
    const second = await person(db, { roles: ['reviewer'] });
    await stages(db, [
      { name: '初审', reviewers: [first] },
      { name: '终审', reviewers: [first, second] },
    ]);
    const { articleId } = await articleWithText(db, writer);
    const reviewId = await submit(db, writer, articleId);
    await approve(db, reviewId, first);
    const input = await atCurrentStage(db, first, reviewId);
    expect(await refusals(reviewId, ctxOf(db, first), input)).toBe('forbidden decided_already');
  });
});

describe('two at once', () => {
  test('of twenty reviewers deciding at one stage one succeeds, and nineteen are told who was first', async () => {
    const writer = await person(db, { roles: ['writer'] });
    const board = await Promise.all(Array.from({ length: 20 }, () => person(db, { roles: ['reviewer'] })));
    const last = await person(db, { roles: ['reviewer'] });
    await stages(db, [
      { name: '初审', reviewers: board },
      { name: '终审', reviewers: [last] },
    ]);
    const { articleId } = await articleWithText(db, writer);
    const reviewId = await submit(db, writer, articleId);
    const input = await atCurrentStage(db, last, reviewId);

    const results = await Promise.allSettled(
      board.map((reviewer, index) =>
        decide(ctxOf(db, reviewer), {
          ...input,
          verdict: index % 2 === 0 ? 'approve' : 'request_changes',
          opinion: `意见${index}`,
        }),
      ),
    );
    const refusals = results.filter((result) => result.status === 'rejected').map((result) => result.reason);
    expect(refusals).toHaveLength(19);
    const winner = await db.decision.findFirstOrThrow({ include: { person: true } });
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'conflict',
        reason: 'decided_by_other',
        details: { by: winner.person.displayName, verdict: winner.verdict },
      });
    }
    expect(await db.decision.count()).toBe(1);
    expect(await db.event.count({ where: { type: { startsWith: 'review.' } } })).toBe(1);
  });

  test('a decision sent twice counts once', async () => {
    const room = await newsroom(db);
    const { reviewId } = await submittedArticle(db, room);
    const input = await atCurrentStage(db, room.first, reviewId);
    await decide(ctxOf(db, room.first), input);
    await expect(decide(ctxOf(db, room.first), input)).rejects.toMatchObject({ reason: 'decided_by_other' });
  });
});

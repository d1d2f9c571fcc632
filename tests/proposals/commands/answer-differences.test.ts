import { beforeEach, describe, expect, test } from 'vitest';
import { letProposersDecide } from '@/lib/office/commands/let-proposers-decide';
import { answerDifferences } from '@/lib/proposals/commands/answer-differences';
import { listProposals } from '@/lib/proposals/queries/list-proposals';
import { listProposalsToTake } from '@/lib/proposals/queries/list-proposals-to-take';
import { decide } from '@/lib/reviews/commands/decide';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { listReviewsAwaiting } from '@/lib/reviews/queries/list-reviews-awaiting';
import { createArticle } from '@/lib/articles/commands/create-article';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  atCurrentStage,
  lastEvent,
  newsroom,
  submit,
  submittedArticle,
  type Newsroom,
} from '../../support/newsroom';
import { ctxOf, person, stages } from '../../support/office';
import { answerAll, differencesIn, propose } from '../../support/proposals';
import { revise } from '../../support/revise';

const db = testDb();
let room: Newsroom;
let reviewId: string;
let articleId: string;
let body: string;
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

async function submitted() {
  const done = await submittedArticle(db, room);
  ({ reviewId, articleId } = done);
  body = done.sectionIds[1] ?? '';
}

async function sendBack(who = room.first, id = reviewId) {
  const stage = await atCurrentStage(db, who, id);
  await decide(ctxOf(db, who), { ...stage, verdict: 'request_changes', opinion: '请按改稿修改。' });
}

/** The first reviewer proposes, sends back; the writer takes it, and submits anew. */
async function takenAndSubmitted(): Promise<string> {
  const proposalId = await propose(db, room.first, reviewId, body, '初审改过的一段。');
  await sendBack();
  await answerAll(db, room.writer, { reviewId, proposalId });
  await revise(db, room.writer, body, '初审改过的一段。');
  return submit(db, room.writer, articleId);
}

const whoProposed = async () => {
  const revision = await db.revision.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { authors: { select: { personId: true } }, proposers: { select: { personId: true } } },
  });
  const ids = (rows: { personId: string }[]) => rows.map(({ personId }) => personId).sort();
  return { authors: ids(revision.authors), proposers: ids(revision.proposers) };
};

test('a writer takes differences or turns them down with a word; both are on record', async () => {
  await submitted();
  const proposalId = await propose(db, room.first, reviewId, body, '初审改过的一段。');
  await sendBack();
  const [first] = await differencesIn(db, room.writer, reviewId, proposalId);
  const one = { proposalId, differenceIds: [first?.id ?? ''] };
  await answerDifferences(ctxOf(db, room.writer), { ...one, isTaken: false, word: '原文是区里的提法' });
  expect((await listProposals({ db, actor: room.auditor }, { reviewId }))[0]?.answers).toMatchObject([
    { differenceId: first?.id, isTaken: false, word: '原文是区里的提法', by: room.writer.displayName },
  ]);
  const said = { proposer: room.first.displayName, stage: '初审', differences: 1 };
  expect(await lastEvent(db)).toMatchObject({
    type: 'proposal.turned_down',
    subjectId: proposalId,
    payload: { ...said, word: '原文是区里的提法' },
  });
  expect(await db.articleProposer.count()).toBe(0);

  await answerDifferences(ctxOf(db, room.writer), { ...one, isTaken: true });
  expect((await listProposals({ db, actor: room.writer }, { reviewId }))[0]?.answers).toMatchObject([
    { isTaken: true, word: '' },
  ]);
  expect(await lastEvent(db)).toMatchObject({ type: 'proposal.taken', payload: said });
  expect(await db.articleProposer.findMany()).toMatchObject([{ articleId, personId: room.first.id }]);
});

test('only a writer of the article answers, only differences there are, and only while it can be edited', async () => {
  await submitted();
  const proposalId = await propose(db, room.first, reviewId, body, '初审改过的一段。');
  const [first] = await differencesIn(db, room.writer, reviewId, proposalId);
  const take = { proposalId, differenceIds: [first?.id ?? ''], isTaken: true };
  await expect(answerDifferences(ctxOf(db, room.writer), take)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'not_editable',
  });
  await sendBack();
  await expect(answerDifferences(ctxOf(db, room.first), take)).rejects.toMatchObject({
    reason: 'not_on_article',
  });
  const other = await person(db, { name: '方远', roles: ['writer'] });
  await expect(answerDifferences(ctxOf(db, other), take)).rejects.toMatchObject({ reason: 'not_on_article' });
  await expect(
    answerDifferences(ctxOf(db, room.writer), { ...take, differenceIds: ['别的'] }),
  ).rejects.toMatchObject({ code: 'invalid', fields: { differenceIds: 'invalid' } });
  await expect(
    answerDifferences(ctxOf(db, room.writer), { ...take, proposalId: crypto.randomUUID() }),
  ).rejects.toMatchObject({ code: 'not_found', reason: 'proposal' });
  expect(await db.proposalAnswer.count()).toBe(0);
});

test('whose proposals were taken decides at their own stage, since others approve who proposed none of it', async () => {
  await submitted();
  const again = await takenAndSubmitted();
  expect(await whoProposed()).toEqual({ authors: [room.writer.id], proposers: [room.first.id] });
  expect((await listReviewsAwaiting({ db, actor: room.first })).map((row) => row.reviewId)).toEqual([again]);
  await approve(db, again, room.first, room.second, room.third);
  expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).status).toBe('approved');
});

test('what the text says as somebody proposed it is theirs, though it was typed by hand', async () => {
  await submitted();
  await propose(db, room.first, reviewId, body, '初审改过的一段。');
  await sendBack();
  await revise(db, room.writer, body, '初审改过的一段。');
  await submit(db, room.writer, articleId);
  expect(await whoProposed()).toEqual({ authors: [room.writer.id], proposers: [room.first.id] });
});

test('a proposal of which nothing came into the text makes nobody a proposer', async () => {
  await submitted();
  await propose(db, room.first, reviewId, body, '初审改过的一段。');
  await sendBack();
  await revise(db, room.writer, body, '另写的一节，与改稿无关。');
  await submit(db, room.writer, articleId);
  expect(await whoProposed()).toEqual({ authors: [room.writer.id], proposers: [] });
});

test('a copy with the text has its proposers too', async () => {
  await submitted();
  await takenAndSubmitted();
  const { articleId: copy } = await createArticle(ctxOf(db, room.writer), {
    bodyName: '云溪区委统战部',
    year: 2026,
    from: { kind: 'previous', articleId, withText: true },
  });
  expect(await db.articleProposer.findMany({ where: { articleId: copy } })).toMatchObject([
    { personId: room.first.id },
  ]);
});

describe('where nobody else would be left', () => {
  async function onlyStage(...reviewers: (typeof room.first)[]) {
    await db.stage.updateMany({ data: { archivedAt: new Date() } });
    await stages(db, [{ name: '审核', reviewers }]);
    await submitted();
  }

  test('in a review of one stage whose proposal was taken is an author, and the other reviewer decides', async () => {
    await onlyStage(room.first, room.second);
    const proposalId = await propose(db, room.first, reviewId, body, '改过的一段。');
    await sendBack();
    const ctx = { db, actor: room.writer };
    expect((await listProposalsToTake(ctx, articleId)).taking).toEqual([
      { personId: room.first.id, becomesAuthor: true, leavesUnstaffed: null },
    ]);
    await answerAll(db, room.writer, { reviewId, proposalId });
    expect(await lastEvent(db)).toMatchObject({ type: 'proposal.taken', payload: { becameAuthor: true } });
    expect((await listProposalsToTake(ctx, articleId)).taking).toEqual([]);
    await revise(db, room.writer, body, '改过的一段。');
    const again = await submit(db, room.writer, articleId);
    const stage = await atCurrentStage(db, room.first, again);
    await expect(decide(ctxOf(db, room.first), stage)).rejects.toMatchObject({ reason: 'own_text' });
    await approve(db, again, room.second);
  });

  test('the writer is told beforehand which stage has nobody left, and the submission says so too', async () => {
    await onlyStage(room.first);
    const proposalId = await propose(db, room.first, reviewId, body, '改过的一段。');
    await sendBack();
    expect((await listProposalsToTake({ db, actor: room.writer }, articleId)).taking).toEqual([
      { personId: room.first.id, becomesAuthor: true, leavesUnstaffed: '审核' },
    ]);
    await answerAll(db, room.writer, { reviewId, proposalId });
    await revise(db, room.writer, body, '改过的一段。');
    await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
      reason: 'stage_without_reviewer',
      details: { stage: '审核' },
    });
  });

  test('of two reviewers whose proposals were both taken, the second becomes an author', async () => {
    await db.stage.updateMany({ where: { name: '终审' }, data: { archivedAt: new Date() } });
    await submitted();
    const one = await propose(db, room.first, reviewId, body, '初审改过的一段。');
    await approve(db, reviewId, room.first);
    const other = await propose(db, room.second, reviewId, body, '复审另改的一段。');
    await sendBack(room.second);
    await answerAll(db, room.writer, { reviewId, proposalId: one });
    expect((await listProposalsToTake({ db, actor: room.writer }, articleId)).taking).toEqual([
      { personId: room.second.id, becomesAuthor: true, leavesUnstaffed: '复审' },
    ]);
    await answerAll(db, room.writer, { reviewId, proposalId: other });
    expect(await db.articleProposer.findMany()).toMatchObject([{ personId: room.first.id }]);
    expect(await db.articleAuthor.count({ where: { articleId, personId: room.second.id } })).toBe(1);
  });
});

describe('a proposer who would be the last to approve', () => {
  test('is refused where those before were proposers too, by command and by the database', async () => {
    const fourth = await person(db, { name: '方远', roles: ['reviewer'] });
    await db.stage.updateMany({ data: { archivedAt: new Date() } });
    await stages(db, [
      { name: '初审', reviewers: [room.first, room.third] },
      { name: '终审', reviewers: [room.second, fourth] },
    ]);
    await submitted();
    const one = await propose(db, room.first, reviewId, body, '初审改过的一段。');
    await approve(db, reviewId, room.first);
    const other = await propose(db, room.second, reviewId, body, '终审另改的一段。');
    await sendBack(room.second);
    for (const proposalId of [one, other]) await answerAll(db, room.writer, { reviewId, proposalId });
    await revise(db, room.writer, body, '初审改过的一段。终审另改的一段。');
    const again = await submit(db, room.writer, articleId);
    expect((await whoProposed()).proposers).toEqual([room.first.id, room.second.id].sort());

    await approve(db, again, room.first);
    const { opinion: _, ...last } = await atCurrentStage(db, room.second, again);
    await expect(decide(ctxOf(db, room.second), last)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'own_proposal',
    });
    expect(await listReviewsAwaiting({ db, actor: room.second })).toEqual([]);
    const { revisionId } = await db.review.findUniqueOrThrow({ where: { id: again } });
    await expect(
      db.decision.create({
        data: {
          reviewId: again,
          reviewStageId: last.stageId,
          revisionId,
          personId: room.second.id,
          verdict: 'approve',
          contentHash: last.contentHash,
        },
      }),
    ).rejects.toThrow('HM016');
    await approve(db, again, fourth);
    expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).status).toBe('approved');
  });

  test('is refused at an early stage when the only other one has been disabled since', async () => {
    await db.stage.updateMany({ where: { name: '终审' }, data: { archivedAt: new Date() } });
    await submitted();
    const again = await takenAndSubmitted();
    await db.person.update({ where: { id: room.second.id }, data: { disabledAt: new Date() } });
    const stage = await atCurrentStage(db, room.first, again);
    await expect(decide(ctxOf(db, room.first), stage)).rejects.toMatchObject({ reason: 'own_proposal' });
  });
});

test('in an office that is stricter whose proposals were taken never decides', async () => {
  const admin = await person(db, { name: '管立新', roles: ['admin'] });
  await db.stage.updateMany({ where: { name: '终审' }, data: { archivedAt: new Date() } });
  await submitted();
  const again = await takenAndSubmitted();
  await letProposersDecide(ctxOf(db, admin), { allowed: false, version: 0 });
  expect(await lastEvent(db)).toMatchObject({ type: 'office.proposers_decide', payload: { allowed: false } });
  const own = await atCurrentStage(db, room.first, again);
  await expect(decide(ctxOf(db, room.first), own)).rejects.toMatchObject({
    reason: 'proposers_never_decide',
  });
  expect(await listReviewsAwaiting({ db, actor: room.first })).toEqual([]);

  await expect(letProposersDecide(ctxOf(db, admin), { allowed: true, version: 0 })).rejects.toMatchObject({
    reason: 'stale',
  });
  await expect(
    letProposersDecide(ctxOf(db, room.writer), { allowed: true, version: 1 }),
  ).rejects.toMatchObject({ reason: 'needs_admin' });
});

test('the office’s stricter rule is the staffing’s too', async () => {
  const admin = await person(db, { name: '管立新', roles: ['admin'] });
  await letProposersDecide(ctxOf(db, admin), { allowed: false, version: 0 });
  await submitted();
  const proposalId = await propose(db, room.first, reviewId, body, '初审改过的一段。');
  await sendBack();
  expect((await listProposalsToTake({ db, actor: room.writer }, articleId)).taking).toEqual([
    { personId: room.first.id, becomesAuthor: false, leavesUnstaffed: '初审' },
  ]);
  await answerAll(db, room.writer, { reviewId, proposalId });
  await revise(db, room.writer, body, '初审改过的一段。');
  await expect(submitArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
    reason: 'stage_without_reviewer',
    details: { stage: '初审' },
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { decide } from '@/lib/reviews/commands/decide';
import { resetDb, testDb } from '../support/database';
import {
  approve,
  atCurrentStage,
  newsroom,
  revisionOf,
  submit,
  submittedArticle,
  type Newsroom,
} from '../support/newsroom';
import { articleWithText, ctxOf, person, stages } from '../support/office';

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

test('who wrote some of it, or may not decide on what they proposed, is not told at the first stage', async () => {
  const room = await newsroom(db);
  const fourth = await person(db, { name: '方远', roles: ['reviewer'] });
  await db.stage.updateMany({ data: { archivedAt: new Date() } });
  await stages(db, [{ name: '审核', reviewers: [room.first, room.second, fourth] }]);
  await db.office.create({ data: { id: 1, proposersDecide: false } });
  const { articleId } = await articleWithText(db, room.writer);
  await db.articleAuthor.create({ data: { articleId, personId: room.first.id } });
  await db.articleProposer.create({ data: { articleId, personId: room.second.id } });
  await submit(db, room.writer, articleId);
  expect(await told('review_awaiting')).toEqual([fourth.id]);
});

describe('of the last stage’s reviewers, those are told who may decide on what some of them proposed', () => {
  let room: Newsroom;
  let fourth: PersonActor;
  beforeEach(async () => {
    room = await newsroom(db);
    fourth = await person(db, { name: '方远', roles: ['reviewer'] });
    await db.stage.updateMany({ data: { archivedAt: new Date() } });
    await stages(db, [
      { name: '初审', reviewers: [room.first] },
      { name: '终审', reviewers: [room.second, fourth] },
    ]);
  });

  /** The first stage approves a text that holds proposals of these; who is told then. */
  async function toldAfter(...proposers: PersonActor[]) {
    const { reviewId } = await submittedArticle(db, room);
    const revisionId = await revisionOf(db, reviewId);
    await db.revisionProposer.createMany({ data: proposers.map(({ id }) => ({ revisionId, personId: id })) });
    await approve(db, reviewId, room.first);
    return (await told('review_awaiting')).filter((id) => id !== room.first.id).sort();
  }

  test('a proposer too, where who approved before is neither', async () => {
    expect(await toldAfter(room.second)).toEqual([room.second.id, fourth.id].sort());
  });

  test('no proposer where who approved before is one as well', async () => {
    expect(await toldAfter(room.first, room.second)).toEqual([fourth.id]);
  });

  test('nor in an office where proposers never decide', async () => {
    await db.office.create({ data: { id: 1, proposersDecide: false } });
    expect(await toldAfter(room.second)).toEqual([fourth.id]);
  });
});

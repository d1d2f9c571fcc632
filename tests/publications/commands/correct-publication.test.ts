import { beforeEach, expect, test } from 'vitest';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { findPublished } from '@/lib/publications/site-queries';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  lastEvent,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  type Newsroom,
} from '../../support/newsroom';
import { ctxOf } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const note = '“四十二场”更正为“四十三场”。';

async function correctedText(room: Newsroom) {
  const { articleId, revisionId: liveId, sectionIds } = await publishedArticle(db, room);
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[0] ?? '', '2025年,全年举办主题宣讲四十三场。');
  const reviewId = await submit(db, room.writer, articleId);
  return { articleId, liveId, reviewId };
}

test('an erratum puts the newly approved text in place of the live one, under the same address, with a dated note', async () => {
  const room = await newsroom(db);
  const { articleId, liveId, reviewId } = await correctedText(room);
  const before = await db.publication.findFirstOrThrow();
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  const { erratumId } = await correctPublication(ctxOf(db, room.publisher), {
    articleId,
    kind: 'major',
    revisionId,
    note,
  });

  expect(before.revisionId).toBe(liveId);
  const { year, slug, publishedAt } = before;
  expect(await db.publication.findFirst()).toMatchObject({
    ...{ state: 'live', year, slug, publishedAt, revisionId },
    summary: '2025年,全年举办主题宣讲四十三场。',
  });
  const erratum = await db.erratum.findUniqueOrThrow({ where: { id: erratumId } });
  expect(erratum).toMatchObject({ note, revisionId, issuedById: room.publisher.id });
  expect(Math.abs(erratum.issuedAt.getTime() - Date.now())).toBeLessThan(60_000);
  expect(await lastEvent(db)).toMatchObject({
    type: 'publication.corrected',
    payload: { kind: 'major', note, revision: 2 },
  });
});

test('a slip changes the text and its date, and tells readers nothing', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await correctedText(room);
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  const later = new Date(Date.now() + 3_600_000);
  const correct = (over: object) =>
    correctPublication(ctxOf(db, room.publisher, later), { articleId, revisionId, kind: 'minor', ...over });
  await expect(correct({ note })).rejects.toMatchObject({ reason: 'no_note_if_minor' });
  await correct({});
  expect(await db.publication.findFirstOrThrow()).toMatchObject({ revisionId, updatedAt: later });
  expect(await db.erratum.findMany()).toMatchObject([{ kind: 'minor', note: '' }]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'publication.corrected',
    payload: { kind: 'minor', note: '', revision: 2 },
  });
  expect(await findPublished({ db }, { year: 2025, slug: 'tongxin-2025' })).toMatchObject({
    ...{ errata: [], correctedAt: expect.any(Date), updatedAt: later },
  });
});

test('a correction says which kind it is', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await publishedArticle(db, room);
  const refused = correctPublication(ctxOf(db, room.publisher), { articleId, revisionId, note });
  await expect(refused).rejects.toMatchObject({ fields: { kind: 'required' } });
});

test('whoever corrects acts on the page they saw', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await correctedText(room);
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  const { version } = await db.publication.findFirstOrThrow();
  const correct = (over: object) =>
    correctPublication(ctxOf(db, room.publisher), { articleId, revisionId, kind: 'major', note, ...over });
  await expect(correct({ seenVersion: version + 1 })).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'publication_changed' },
  });
  await correct({ seenVersion: version });
});

test('a correction is reviewed like an article', async () => {
  const room = await newsroom(db);
  const { articleId, reviewId } = await correctedText(room);
  const revisionId = await revisionOf(db, reviewId);
  await approve(db, reviewId, room.first, room.second);
  const early = correctPublication(ctxOf(db, room.publisher), { articleId, kind: 'major', revisionId, note });
  await expect(early).rejects.toMatchObject({ code: 'not_possible', reason: 'wrong_state' });
});

test('there is no correction without a note, without a difference, or by others', async () => {
  const room = await newsroom(db);
  const { articleId, liveId, reviewId } = await correctedText(room);
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  const correct = (over: object, actor = room.publisher) =>
    correctPublication(ctxOf(db, actor), { articleId, kind: 'major', revisionId, note, ...over });
  await expect(correct({ note: '' })).rejects.toMatchObject({ reason: 'note_given' });
  await expect(correct({ revisionId: liveId })).rejects.toMatchObject({ reason: 'is_approved_revision' });
  await expect(correct({}, room.writer)).rejects.toMatchObject({ reason: 'needs_publisher' });
  await correct({});
  await expect(correct({})).rejects.toMatchObject({ reason: 'differs_from_live' });
  expect(await db.erratum.count()).toBe(1);
});

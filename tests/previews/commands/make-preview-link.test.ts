import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { archiveArticle } from '@/lib/articles/commands/archive-article';
import { DAY_MS } from '@/lib/domain/calendar';
import { ROLES } from '@/lib/domain/permissions/roles';
import { makePreviewLink } from '@/lib/previews/commands/make-preview-link';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import {
  approvedArticle,
  lastEvent,
  newsroom,
  publishedArticle,
  revisionOf,
  submittedArticle,
  type Newsroom,
} from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { approvedAnew } from '../../support/outputs';
import { withdraw } from '../../support/published-articles';
import { wholeDatabase } from '../../support/whole-database';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

async function inReview() {
  const { articleId, reviewId } = await submittedArticle(db, room);
  return { articleId, reviewId, revisionId: await revisionOf(db, reviewId) };
}

const wanted = { recipient: '区委办 王敏', days: 7 };

test('a link is made for one revision, with a week to run, and on record without its token', async () => {
  const { articleId, revisionId } = await inReview();
  const now = new Date();
  const note = '请于周五前反馈';
  const { linkId, token, expiresAt } = await makePreviewLink(ctxOf(db, room.writer, now), {
    articleId,
    revisionId,
    ...wanted,
    note,
  });
  expect(expiresAt).toEqual(new Date(now.getTime() + 7 * DAY_MS));
  expect(token).toMatch(/^[\w-]{43}$/);
  const { contentHash } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  expect(await lastEvent(db)).toMatchObject({
    type: 'preview_link.made',
    articleId,
    subjectId: linkId,
    actorId: room.writer.id,
    payload: { recipient: '区委办 王敏', revision: 1, contentHash, expiresAt: expiresAt.toISOString(), note },
  });
});

test('only the hash of a token is kept, wherever in the database one looks', async () => {
  const { articleId, revisionId } = await inReview();
  const { token } = await makePreviewLink(ctxOf(db, room.writer), { articleId, revisionId, ...wanted });
  const all = await wholeDatabase(db);
  expect(all).not.toContain(token);
  expect(all).toContain(createHash('sha256').update(token).digest('hex'));
});

test.each(ROLES)('who may make one as %s', async (role) => {
  const { articleId, revisionId } = await inReview();
  const other = await person(db, { roles: [role] });
  const made = makePreviewLink(ctxOf(db, other), { articleId, revisionId, ...wanted });
  if (role === 'reviewer' || role === 'publisher') await expect(made).resolves.toHaveProperty('token');
  // A writer of other articles only; who does not read articles is told of none.
  else if (role === 'writer' || role === 'auditor')
    await expect(made).rejects.toMatchObject({ code: 'forbidden', reason: 'not_on_article' });
  else await expect(made).rejects.toMatchObject({ code: 'not_found', reason: 'article' });
});

test.each([
  ['recipient', { recipient: ' ' }, 'required'],
  ['recipient', { recipient: '字'.repeat(41) }, 'too_long'],
  ['days', { days: 0 }, 'invalid'],
  ['days', { days: 61 }, 'invalid'],
  ['days', { days: 1.5 }, 'invalid'],
  ['note', { note: '字'.repeat(201) }, 'too_long'],
])('what is wrong with %s is said beside it', async (field, change, fault) => {
  const { articleId, revisionId } = await inReview();
  const made = makePreviewLink(ctxOf(db, room.writer), { articleId, revisionId, ...wanted, ...change });
  await expect(made).rejects.toMatchObject({ code: 'invalid', fields: { [field]: fault } });
});

test('forty characters and sixty days are not too much', async () => {
  const { articleId, revisionId } = await inReview();
  const most = { recipient: '字'.repeat(40), days: 60 };
  await expect(
    makePreviewLink(ctxOf(db, room.writer), { articleId, revisionId, ...most }),
  ).resolves.toHaveProperty('token');
});

test("another article's revision is none of this one's", async () => {
  const [one, other] = [await inReview(), await inReview()];
  const made = makePreviewLink(ctxOf(db, room.writer), {
    articleId: one.articleId,
    revisionId: other.revisionId,
    ...wanted,
  });
  await expect(made).rejects.toMatchObject({ code: 'not_found', reason: 'revision' });
});

test('what readers read already, and what lies in the archive, gets no link', async () => {
  const live = await publishedArticle(db, room);
  await expect(makePreviewLink(ctxOf(db, room.writer), { ...live, ...wanted })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'preview_public',
  });
  const away = await inReview();
  await recallReview(ctxOf(db, room.writer), { reviewId: away.reviewId });
  await archiveArticle(ctxOf(db, room.writer), { articleId: away.articleId });
  await expect(makePreviewLink(ctxOf(db, room.writer), { ...away, ...wanted })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'archived',
  });
});

test('a text that was withdrawn goes to nobody, the one that is to replace it does', async () => {
  const article = await approvedArticle(db, room);
  const { articleId, revisionId } = article;
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongxin-2025' });
  await withdraw(db, room, articleId);
  const make = (revision: string) =>
    makePreviewLink(ctxOf(db, room.publisher), { articleId, revisionId: revision, ...wanted });
  await expect(make(revisionId)).rejects.toMatchObject({ reason: 'preview_withdrawn_text' });
  await expect(make(await approvedAnew(db, room, article))).resolves.toHaveProperty('token');
});

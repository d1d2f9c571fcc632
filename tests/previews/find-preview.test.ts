import { beforeEach, expect, test } from 'vitest';
import { archiveArticle } from '@/lib/articles/commands/archive-article';
import { bringBackArticle } from '@/lib/articles/commands/bring-back-article';
import { changeWriters } from '@/lib/articles/commands/change-writers';
import { DAY_MS } from '@/lib/domain/calendar';
import { changePerson } from '@/lib/people/commands/change-person';
import { disablePerson } from '@/lib/people/commands/disable-person';
import { revokePreviewLink } from '@/lib/previews/commands/revoke-preview-link';
import { findPreview } from '@/lib/previews/find-preview';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { publishAllDue } from '@/lib/publications/publish-all-due';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';
import { newsroom, type Newsroom } from '../support/newsroom';
import { ctxOf, person } from '../support/office';
import { approvedAnew } from '../support/outputs';
import { previewedArticle } from '../support/previews';
import { withdraw } from '../support/published-articles';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

const standing = async (token: string, now = new Date()) => (await findPreview(db, now, token))?.standing;

test('a link leads to its revision, under the name it was made for', async () => {
  const { token, linkId, revisionId, expiresAt } = await previewedArticle(db, room);
  expect(await findPreview(db, new Date(), token)).toMatchObject({
    linkId,
    standing: 'usable',
    recipient: '区委办 王敏',
    madeBy: '林晓雯',
    revision: { id: revisionId, number: 1 },
    expiresAt,
    address: null,
  });
  expect(await findPreview(db, new Date(), 'x'.repeat(43))).toBeNull();
  expect(await findPreview(db, new Date(), '')).toBeNull();
});

test('it ends with its last minute', async () => {
  const { token, expiresAt } = await previewedArticle(db, room, { days: 1 });
  expect(await standing(token, new Date(expiresAt.getTime() - 1))).toBe('usable');
  expect(await standing(token, expiresAt)).toBe('expired');
});

test('it ends when it is revoked', async () => {
  const { token, linkId } = await previewedArticle(db, room);
  await revokePreviewLink(ctxOf(db, room.second), { linkId });
  expect(await standing(token)).toBe('revoked');
});

test('it ends when its article is published, and stays ended when that is withdrawn; others do not', async () => {
  const { token, articleId, revisionId } = await previewedArticle(db, room);
  const other = await previewedArticle(db, room);
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongxin-2025' });
  expect(await findPreview(db, new Date(), token)).toMatchObject({
    standing: 'published',
    address: { year: 2025, slug: 'tongxin-2025' },
  });
  await withdraw(db, room, articleId);
  expect(await findPreview(db, new Date(), token)).toMatchObject({ standing: 'published', address: null });
  expect(await standing(other.token)).toBe('usable');
});

test('it ends though another revision is what is published', async () => {
  const article = await previewedArticle(db, room);
  const revisionId = await approvedAnew(db, room, article);
  expect(await standing(article.token)).toBe('usable');
  const { articleId } = article;
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongxin-2025' });
  expect(await standing(article.token)).toBe('published');
});

test('it outlasts a publication that is only scheduled, until that goes live', async () => {
  const { token, articleId, revisionId } = await previewedArticle(db, room);
  const dueAt = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000);
  await schedulePublication(ctxOf(db, room.publisher), {
    articleId,
    revisionId,
    slug: 'dingshi',
    dueAt: dueAt.toISOString(),
  });
  expect(await standing(token)).toBe('usable');
  await publishAllDue(ctxOf(db, system, new Date(dueAt.getTime() + 1000)));
  expect(await standing(token)).toBe('published');
});

test('it ends when its article is archived, and does not come back with it', async () => {
  const { token, articleId } = await previewedArticle(db, room);
  await archiveArticle(ctxOf(db, room.writer), { articleId });
  expect(await standing(token)).toBe('archived');
  await bringBackArticle(ctxOf(db, room.writer), { articleId });
  expect(await standing(token)).toBe('archived');
});

test('an edit of the article ends nothing: the link is to a revision', async () => {
  const { token, articleId } = await previewedArticle(db, room);
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  expect(await standing(token)).toBe('usable');
});

test('it rests while who made it has no account, no such duty, or no part in the article', async () => {
  const admin = await person(db, { roles: ['admin'] });
  const publishers = await previewedArticle(db, room, { maker: room.publisher });
  await disablePerson(ctxOf(db, admin), { personId: room.publisher.id });
  expect(await standing(publishers.token)).toBe('maker_gone');

  const reviewers = await previewedArticle(db, room, { maker: room.second });
  const { displayName, version } = await db.person.findUniqueOrThrow({ where: { id: room.second.id } });
  await changePerson(ctxOf(db, admin), {
    personId: room.second.id,
    version,
    displayName,
    roles: ['auditor'],
    departmentId: null,
    email: '',
  });
  expect(await standing(reviewers.token)).toBe('maker_gone');
});

test('a writer who is taken off the article takes their links along', async () => {
  const { token, articleId } = await previewedArticle(db, room);
  const other = await person(db, { roles: ['writer'] });
  await changeWriters(ctxOf(db, room.writer), { articleId, add: [other.id], remove: [room.writer.id] });
  expect(await standing(token)).toBe('maker_gone');
});

test('what ended it first is what is said', async () => {
  const { token, linkId, articleId } = await previewedArticle(db, room, { days: 1 });
  await revokePreviewLink(ctxOf(db, room.writer), { linkId });
  await archiveArticle(ctxOf(db, room.writer), { articleId });
  expect(await standing(token, new Date(Date.now() + 2 * DAY_MS))).toBe('revoked');
});

import { beforeEach, describe, expect, test } from 'vitest';
import { archiveArticle } from '@/lib/articles/commands/archive-article';
import { bringBackArticle } from '@/lib/articles/commands/bring-back-article';
import { changeWriters } from '@/lib/articles/commands/change-writers';
import { deleteArticle } from '@/lib/articles/commands/delete-article';
import { addComment } from '@/lib/comments/commands/add-comment';
import { askConfirmation } from '@/lib/confirmations/commands/ask-confirmation';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { addSection } from '@/lib/writing/commands/add-section';
import { saveSection } from '@/lib/writing/commands/save-section';
import { getArticleForEditing } from '@/lib/articles/queries/get-article-for-editing';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { resetDb, testDb } from '../../support/database';
import {
  approvedArticle,
  lastEvent,
  newsroom,
  publishedArticle,
  submittedArticle,
} from '../../support/newsroom';
import { articleWithText, ctxOf, department, paragraphs, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  return { writer, articleId, sectionIds, ctx: ctxOf(db, writer) };
}

test('a writer puts an article away: it is out of the list until asked for, and the log says so', async () => {
  const { ctx, articleId } = await draft();
  await archiveArticle(ctx, { articleId });
  expect(await lastEvent(db)).toMatchObject({ type: 'article.archived', articleId, actorId: ctx.actor.id });
  expect((await listArticles(ctx)).total).toBe(0);
  const archived = await listArticles(ctx, { shelf: 'archive' });
  expect(archived.articles.map(({ id, isArchived }) => [id, isArchived])).toEqual([[articleId, true]]);

  await bringBackArticle(ctx, { articleId });
  expect(await lastEvent(db)).toMatchObject({ type: 'article.brought_back', articleId });
  expect((await listArticles(ctx)).total).toBe(1);
  expect((await listArticles(ctx, { shelf: 'archive' })).total).toBe(0);
});

describe('an archived article is read-only until it is brought back', () => {
  test.each<[string, (given: Awaited<ReturnType<typeof archivedDraft>>) => Promise<unknown>]>([
    [
      'its text',
      ({ ctx, articleId, sectionIds: [sectionId] }) =>
        saveSection(ctx, {
          articleId,
          sectionId,
          baseVersion: 2,
          headingLines: [],
          document: paragraphs('改'),
        }),
    ],
    [
      'its structure',
      ({ ctx, articleId }) => addSection(ctx, { articleId, afterSectionId: null, role: 'body' }),
    ],
    ['its writers', ({ ctx, articleId, second }) => changeWriters(ctx, { articleId, add: [second.id] })],
    ['its comments', ({ ctx, articleId }) => addComment(ctx, { articleId, text: '请核实' })],
    [
      'a confirmation',
      ({ ctx, sectionIds: [sectionId], departmentId }) =>
        askConfirmation(ctx, { sectionId, departmentId, note: '', dueAt: null }),
    ],
    ['a submission', ({ ctx, articleId }) => submitArticle(ctx, { articleId })],
  ])('%s', async (_, act) => {
    const given = await archivedDraft();
    await expect(act(given)).rejects.toMatchObject({ code: 'not_possible', reason: 'archived' });
    expect((await getArticleForEditing(given.ctx, given.articleId)).may).toEqual({
      edit: false,
      submit: false,
      reopen: false,
      comment: false,
    });
  });

  async function archivedDraft() {
    const given = await draft();
    const departmentId = await department(db, '区侨办');
    await archiveArticle(given.ctx, { articleId: given.articleId });
    return { ...given, departmentId, second: await person(db, { roles: ['writer'] }) };
  }
});

test('what is public of it stays public, and can be withdrawn; nothing else is done with it', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await archiveArticle(ctxOf(db, room.writer), { articleId });
  expect(await lastEvent(db)).toMatchObject({ payload: { wasLive: true } });
  expect(await db.publication.findFirstOrThrow()).toMatchObject({ articleId, state: 'live' });
  await expect(reopenArticle(ctxOf(db, room.writer), { articleId })).rejects.toMatchObject({
    reason: 'archived',
  });
  await withdrawPublication(ctxOf(db, room.publisher), {
    articleId,
    kind: 'in_error',
    reason: '数据有误',
    publicWords: '',
  });
  expect(await db.publication.findFirstOrThrow()).toMatchObject({ state: 'withdrawn' });
});

test('an approved one is not published from the archive', async () => {
  const room = await newsroom(db);
  const approved = await approvedArticle(db, room);
  await archiveArticle(ctxOf(db, room.writer), approved);
  const publish = () => publishArticle(ctxOf(db, room.publisher), { ...approved, slug: 'tongxin' });
  await expect(publish()).rejects.toMatchObject({ reason: 'archived' });
  await bringBackArticle(ctxOf(db, room.writer), approved);
  await publish();
});

test('it is not put away while in review or scheduled', async () => {
  const room = await newsroom(db);
  const inReview = await submittedArticle(db, room);
  await expect(archiveArticle(ctxOf(db, room.writer), inReview)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'not_in_review',
  });
  const approved = await approvedArticle(db, room);
  await schedulePublication(ctxOf(db, room.publisher), {
    ...approved,
    slug: 'tongxin',
    dueAt: new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000).toISOString(),
  });
  await expect(archiveArticle(ctxOf(db, room.writer), approved)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'not_scheduled',
  });
});

test('only by its writers, or by any writer once none of them can write', async () => {
  const { writer, articleId } = await draft();
  const other = ctxOf(db, await person(db, { roles: ['writer'] }));
  const publisher = ctxOf(db, await person(db, { roles: ['publisher'] }));
  const admin = ctxOf(db, await person(db, { roles: ['admin'] }));
  for (const act of [archiveArticle, bringBackArticle, deleteArticle]) {
    await expect(act(other, { articleId })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'not_on_article',
    });
    await expect(act(publisher, { articleId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(admin, { articleId })).rejects.toMatchObject({ code: 'not_found' });
  }
  await db.person.update({ where: { id: writer.id }, data: { disabledAt: new Date() } });
  await archiveArticle(other, { articleId });
  await bringBackArticle(other, { articleId });
});

test('what is done already is not done twice', async () => {
  const { ctx, articleId } = await draft();
  await expect(bringBackArticle(ctx, { articleId })).rejects.toMatchObject({ reason: 'wrong_shelf' });
  await archiveArticle(ctx, { articleId });
  await expect(archiveArticle(ctx, { articleId })).rejects.toMatchObject({ reason: 'wrong_shelf' });
});

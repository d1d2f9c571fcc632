import { beforeEach, expect, test } from 'vitest';
import { changeWriters } from '@/lib/articles/commands/change-writers';
import { articleWithText, ctxOf, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const second = await person(db, { roles: ['writer'] });
  return { writer, second, articleId, sectionIds, ctx: ctxOf(db, writer) };
}

test('people are put on the article and taken off it', async () => {
  const { ctx, writer, second, articleId } = await draft();
  const added = await changeWriters(ctx, { articleId, add: [second.id] });
  expect(added.writerIds.sort()).toEqual([writer.id, second.id].sort());
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ type: 'article.writers_changed', articleId, payload: { add: [second.id] } });
  expect(await changeWriters(ctx, { articleId, remove: [writer.id] })).toEqual({ writerIds: [second.id] });
});

test('who goes owns no section any more, but stays an author', async () => {
  const { ctx, writer, second, articleId, sectionIds } = await draft();
  const [sectionId = ''] = sectionIds;
  await db.section.update({ where: { id: sectionId }, data: { ownerId: writer.id } });
  await changeWriters(ctx, { articleId, add: [second.id], remove: [writer.id] });
  expect((await db.section.findUniqueOrThrow({ where: { id: sectionId } })).ownerId).toBeNull();
  expect(await db.articleAuthor.count({ where: { articleId, personId: writer.id } })).toBe(1);
});

test('the last writer cannot go, even when two leave at once', async () => {
  const { ctx, writer, second, articleId } = await draft();
  await expect(changeWriters(ctx, { articleId, remove: [writer.id] })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'last_writer',
  });
  await changeWriters(ctx, { articleId, add: [second.id] });
  await Promise.allSettled([
    changeWriters(ctx, { articleId, remove: [writer.id] }),
    changeWriters(ctxOf(db, second), { articleId, remove: [second.id] }),
  ]);
  expect(await db.articleWriter.count({ where: { articleId } })).toBe(1);
});

test('it can be done in review too', async () => {
  const { ctx, second, articleId } = await draft();
  await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
  expect((await changeWriters(ctx, { articleId, add: [second.id] })).writerIds).toHaveLength(2);
});

test('only people who may write and are not disabled', async () => {
  const { ctx, articleId } = await draft();
  const reviewer = await person(db, { roles: ['reviewer'] });
  const gone = await person(db, { roles: ['writer'] });
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  for (const { id } of [reviewer, gone]) {
    await expect(changeWriters(ctx, { articleId, add: [id] })).rejects.toMatchObject({
      fields: { add: 'not_a_writer' },
    });
  }
});

test('is refused to who is not on the article, and to who may not read it', async () => {
  const { second, articleId } = await draft();
  const add = [second.id];
  await expect(changeWriters(ctxOf(db, second), { articleId, add })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const admin = ctxOf(db, await person(db, { roles: ['admin'] }));
  await expect(changeWriters(admin, { articleId, add })).rejects.toMatchObject({ code: 'not_found' });
});

test('when nobody on it can write any more, another writer takes it over', async () => {
  const { ctx, writer, second, articleId } = await draft();
  const third = await person(db, { roles: ['writer'] });
  await changeWriters(ctx, { articleId, add: [third.id] });
  const takeOver = () => changeWriters(ctxOf(db, second), { articleId, add: [second.id] });
  await db.person.update({ where: { id: writer.id }, data: { disabledAt: new Date() } });
  await expect(takeOver()).rejects.toMatchObject({ code: 'forbidden', reason: 'not_on_article' });

  await db.person.update({ where: { id: third.id }, data: { roles: ['reviewer'] } });
  const reviewer = await person(db, { roles: ['reviewer'] });
  await expect(changeWriters(ctxOf(db, reviewer), { articleId, add: [second.id] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect((await takeOver()).writerIds).toContain(second.id);
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({
    type: 'article.writers_changed',
    actorId: second.id,
    payload: { add: [second.id] },
  });
});

test('of two who take it over at once the first has it', async () => {
  const { writer, second, articleId } = await draft();
  const third = await person(db, { roles: ['writer'] });
  await db.person.update({ where: { id: writer.id }, data: { disabledAt: new Date() } });
  const outcomes = await Promise.allSettled(
    [second, third].map((taker) => changeWriters(ctxOf(db, taker), { articleId, add: [taker.id] })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

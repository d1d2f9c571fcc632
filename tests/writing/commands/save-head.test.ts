import { beforeEach, expect, test } from 'vitest';
import { saveHead } from '@/lib/writing/commands/save-head';
import { articleWithText, ctxOf, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId } = await articleWithText(db, writer);
  const { headVersion } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  const head = {
    articleId,
    bodyName: '云溪区侨联',
    year: 2024,
    heading: {
      kicker: ['年终回眸'],
      headline: ['同心向前', '共绘新卷'],
      subhead: '——侨联工作纪实',
      seriesLabel: '',
    },
    byline: [
      { role: 'text', outlet: '云溪融媒', name: '林晓雯' },
      { role: 'photo', outlet: '', name: '林晓雯' },
    ],
  };
  return { ctx: ctxOf(db, writer), writer, articleId, headVersion, head };
}

test('the heading block, byline, body and year are saved as one', async () => {
  const { ctx, writer, articleId, headVersion, head } = await draft();
  expect(await saveHead(ctx, { ...head, baseVersion: headVersion })).toMatchObject({
    headVersion: headVersion + 1,
  });
  expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
    bodyName: '云溪区侨联',
    year: 2024,
    ...head.heading,
    byline: head.byline,
  });
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ type: 'article.head_saved', articleId, actorId: writer.id });
});

test('saving the same again is no change, whatever it was based on', async () => {
  const { ctx, headVersion, head } = await draft();
  await saveHead(ctx, { ...head, baseVersion: headVersion });
  const events = await db.event.count();
  expect(await saveHead(ctx, { ...head, baseVersion: headVersion })).toMatchObject({
    headVersion: headVersion + 1,
  });
  expect(await db.event.count()).toBe(events);
});

test('a save based on an older head is refused with the head that stands there', async () => {
  const { ctx, headVersion, head } = await draft();
  await saveHead(ctx, { ...head, baseVersion: headVersion });
  const { articleId: _, ...theirs } = head;
  await expect(saveHead(ctx, { ...head, year: 2023, baseVersion: headVersion })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'head_changed',
    details: { theirs: { headVersion: headVersion + 1, ...theirs } },
  });
});

test('of twenty saves at once on the same head one wins', async () => {
  const { ctx, headVersion, head } = await draft();
  const years = Array.from({ length: 20 }, (_, index) => 2000 + index);
  const outcomes = await Promise.allSettled(
    years.map((year) => saveHead(ctx, { ...head, year, baseVersion: headVersion })),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('whoever saves the head counts as an author', async () => {
  const { articleId, headVersion, head } = await draft();
  const second = await person(db, { roles: ['writer', 'reviewer'] });
  await db.articleWriter.create({ data: { articleId, personId: second.id } });
  await saveHead(ctxOf(db, second), { ...head, baseVersion: headVersion });
  expect(await db.articleAuthor.count({ where: { articleId, personId: second.id } })).toBe(1);
});

test('is refused to who is not on the article, and while it is in review', async () => {
  const { ctx, articleId, headVersion, head } = await draft();
  const stranger = ctxOf(db, await person(db, { roles: ['writer'] }));
  const input = { ...head, baseVersion: headVersion };
  await expect(saveHead(stranger, input)).rejects.toMatchObject({ code: 'forbidden' });
  await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
  await expect(saveHead(ctx, input)).rejects.toMatchObject({ code: 'not_possible' });
});

test('a byline entry needs a name', async () => {
  const { ctx, headVersion, head } = await draft();
  const byline = [{ role: 'text', outlet: '', name: ' ' }];
  await expect(saveHead(ctx, { ...head, byline, baseVersion: headVersion })).rejects.toMatchObject({
    fields: { 'byline.0.name': 'required' },
  });
});

import { beforeEach, expect, test } from 'vitest';
import { leavePresence, touchPresence } from '@/lib/articles/presence';
import { articleWithText, ctxOf, person } from '../support/office';
import { resetDb, testDb } from '../support/database';

const db = testDb();
beforeEach(() => resetDb());

const now = new Date('2026-01-05T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

async function office() {
  const lin = await person(db, { name: '林晓雯', roles: ['writer'] });
  const chen = await person(db, { name: '陈志远', roles: ['reviewer'] });
  const { articleId, sectionIds } = await articleWithText(db, lin);
  const [a = '', b = ''] = sectionIds;
  return { lin, chen, articleId, a, b };
}

test('a person sees who else is in which section, and their own other tabs', async () => {
  const { lin, chen, articleId, a, b } = await office();
  expect(await touchPresence(ctxOf(db, lin, now), { articleId, sectionId: a, tabId: 'one' })).toEqual([]);
  expect(await touchPresence(ctxOf(db, chen, later(1)), { articleId, sectionId: a, tabId: 'x' })).toEqual([
    { sectionId: a, tabId: 'one', displayName: '林晓雯', isSelf: false },
  ]);
  expect(await touchPresence(ctxOf(db, lin, later(2)), { articleId, sectionId: b, tabId: 'two' })).toEqual([
    { sectionId: a, tabId: 'x', displayName: '陈志远', isSelf: false },
    { sectionId: a, tabId: 'one', displayName: '林晓雯', isSelf: true },
  ]);
});

test('a tab is in one section at a time, and in none when it says so', async () => {
  const { lin, chen, articleId, a, b } = await office();
  const look = () => touchPresence(ctxOf(db, chen, now), { articleId, sectionId: null, tabId: 'x' });
  await touchPresence(ctxOf(db, lin, now), { articleId, sectionId: a, tabId: 'one' });
  await touchPresence(ctxOf(db, lin, now), { articleId, sectionId: b, tabId: 'one' });
  expect((await look()).map((present) => present.sectionId)).toEqual([b]);
  await touchPresence(ctxOf(db, lin, now), { articleId, sectionId: null, tabId: 'one' });
  expect(await look()).toEqual([]);
});

test('who has not been heard of for 45 seconds is gone, and who leaves at once', async () => {
  const { lin, chen, articleId, a } = await office();
  await touchPresence(ctxOf(db, lin, now), { articleId, sectionId: a, tabId: 'one' });
  const look = (at: Date) => touchPresence(ctxOf(db, chen, at), { articleId, sectionId: null, tabId: 'x' });
  expect(await look(later(44))).toHaveLength(1);
  expect(await look(later(46))).toHaveLength(0);
  await leavePresence(ctxOf(db, lin, later(1)), { tabId: 'one' });
  expect(await look(later(2))).toHaveLength(0);
});

test('nothing of it is in the log', async () => {
  const { lin, articleId, a } = await office();
  const events = await db.event.count();
  await touchPresence(ctxOf(db, lin, now), { articleId, sectionId: a, tabId: 'one' });
  await leavePresence(ctxOf(db, lin, now), { tabId: 'one' });
  expect(await db.event.count()).toBe(events);
});

test.each(['contributor', 'admin'] as const)('a %s learns nothing', async (role) => {
  const { articleId, a } = await office();
  const someone = ctxOf(db, await person(db, { roles: [role] }), now);
  await expect(touchPresence(someone, { articleId, sectionId: a, tabId: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test("another article's section is not found", async () => {
  const { lin, a } = await office();
  const { articleId } = await articleWithText(db, lin);
  await expect(touchPresence(ctxOf(db, lin), { articleId, sectionId: a, tabId: 'x' })).rejects.toMatchObject({
    reason: 'section',
  });
});

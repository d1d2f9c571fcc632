import { beforeEach, expect, test } from 'vitest';
import { findSessionPerson } from '@/lib/people/find-session-person';
import { account, signedIn } from '../support/account';
import { resetDb, testDb } from '../support/database';

const db = testDb();
const START = new Date('2026-03-02T08:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const find = (sessionId: string, now: Date, touch = false) =>
  findSessionPerson(db, now, sessionId, { idleMinutes: 30, touch });

beforeEach(() => resetDb());

test('a session knows its person and what they may do', async () => {
  const personId = await account(db, { roles: ['writer', 'reviewer'] });
  const { actor } = await signedIn(db, 'linxw', START);
  expect(await find(actor.sessionId, after(1))).toEqual({
    kind: 'person',
    id: personId,
    sessionId: actor.sessionId,
    displayName: '林晓雯',
    roles: ['writer', 'reviewer'],
    departmentId: null,
    mustChangePassword: false,
    locale: 'zh-CN',
  });
});

test('a session nobody used for the idle time is over', async () => {
  await account(db);
  const { actor } = await signedIn(db, 'linxw', START);
  expect(await find(actor.sessionId, after(29.9))).not.toBeNull();
  expect(await find(actor.sessionId, after(30))).toBeNull();
});

test('work keeps a session going, requests nobody made do not', async () => {
  await account(db);
  const { actor } = await signedIn(db, 'linxw', START);
  await find(actor.sessionId, after(20), true);
  expect(await find(actor.sessionId, after(45))).not.toBeNull();
  expect(await find(actor.sessionId, after(51))).toBeNull();
});

test('an idle session cannot be touched back to life', async () => {
  await account(db);
  const { actor } = await signedIn(db, 'linxw', START);
  expect(await find(actor.sessionId, after(31), true)).toBeNull();
  expect(await find(actor.sessionId, after(31), true)).toBeNull();
});

test('a closed account has no session, even one nobody ended', async () => {
  const personId = await account(db);
  const { actor } = await signedIn(db, 'linxw', START);
  await db.person.update({ where: { id: personId }, data: { disabledAt: START } });
  expect(await find(actor.sessionId, after(1))).toBeNull();
});

test('a change of roles holds from the next request', async () => {
  const personId = await account(db);
  const { actor } = await signedIn(db, 'linxw', START);
  await db.person.update({ where: { id: personId }, data: { roles: ['auditor'] } });
  expect((await find(actor.sessionId, after(1)))?.roles).toEqual(['auditor']);
});

test('a session ends after its hours, however busy it was kept', async () => {
  await account(db);
  const start = new Date();
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const { actor } = await signedIn(db, 'linxw', start);
  for (let minute = 20; minute < 12 * 60; minute += 20) await find(actor.sessionId, later(minute), true);
  expect(await find(actor.sessionId, later(12 * 60 - 1))).not.toBeNull();
  expect(await find(actor.sessionId, later(12 * 60 + 1))).toBeNull();
});

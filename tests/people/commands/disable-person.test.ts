import { beforeEach, expect, test } from 'vitest';
import { disablePerson } from '@/lib/people/commands/disable-person';
import { enablePerson } from '@/lib/people/commands/enable-person';
import { account, signedIn, stillStands } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { ctxOf, person } from '../../support/office';

const db = testDb();
const admin = () => person(db, { name: '管立新', roles: ['admin'] });

beforeEach(() => resetDb());

test('a closed account loses all its sessions at once and cannot sign in', async () => {
  const ctx = ctxOf(db, await admin());
  const personId = await account(db);
  const [desk, home] = [await signedIn(db), await signedIn(db)];
  await disablePerson(ctx, { personId });
  expect(await stillStands(db, desk.actor.sessionId)).toBe(false);
  expect(await stillStands(db, home.actor.sessionId)).toBe(false);
  await expect(signedIn(db)).rejects.toMatchObject({ code: 'unauthenticated', reason: 'bad_credentials' });
});

test('closing and opening an account are in the log', async () => {
  const ctx = ctxOf(db, await admin());
  const personId = await account(db);
  await signedIn(db);
  await disablePerson(ctx, { personId });
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.disabled',
    subjectId: personId,
    payload: { sessions: 1 },
  });
  await enablePerson(ctx, { personId });
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.enabled',
    subjectId: personId,
    actorName: '管立新',
  });
});

test('opening an account again lets the person sign in, but revives no old session', async () => {
  const ctx = ctxOf(db, await admin());
  const personId = await account(db);
  const old = await signedIn(db);
  await disablePerson(ctx, { personId });
  await enablePerson(ctx, { personId });
  expect(await stillStands(db, old.actor.sessionId)).toBe(false);
  const fresh = await signedIn(db);
  expect(await stillStands(db, fresh.actor.sessionId)).toBe(true);
});

test('the last administrator cannot be closed, by whomever', async () => {
  const last = await admin();
  const system = { kind: 'system', id: null, displayName: '系统' } as const;
  for (const actor of [last, system]) {
    await expect(disablePerson(ctxOf(db, actor), { personId: last.id })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'last_admin',
    });
  }
});

test('an administrator whose account is closed does not count as another one', async () => {
  const [last, gone] = [await admin(), await admin()];
  await disablePerson(ctxOf(db, last), { personId: gone.id });
  await expect(disablePerson(ctxOf(db, last), { personId: last.id })).rejects.toMatchObject({
    reason: 'last_admin',
  });
});

test('two administrators who close each other at once leave one', async () => {
  const [one, other] = [await admin(), await admin()];
  const outcomes = await Promise.allSettled([
    disablePerson(ctxOf(db, one), { personId: other.id }),
    disablePerson(ctxOf(db, other), { personId: one.id }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db.person.count({ where: { roles: { has: 'admin' }, disabledAt: null } })).toBe(1);
});

test('closing a closed account, or opening an open one, is told as a conflict', async () => {
  const ctx = ctxOf(db, await admin());
  const personId = await account(db);
  await expect(enablePerson(ctx, { personId })).rejects.toMatchObject({ code: 'conflict', reason: 'stale' });
  await disablePerson(ctx, { personId });
  await expect(disablePerson(ctx, { personId })).rejects.toMatchObject({ code: 'conflict', reason: 'stale' });
});

test('only an administrator closes or opens accounts', async () => {
  const publisher = await person(db, { roles: ['publisher'] });
  const personId = await account(db);
  await expect(disablePerson(ctxOf(db, publisher), { personId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(enablePerson(ctxOf(db, publisher), { personId })).rejects.toMatchObject({ code: 'forbidden' });
});

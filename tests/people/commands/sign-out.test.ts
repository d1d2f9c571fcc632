import { beforeEach, expect, test } from 'vitest';
import { signOut } from '@/lib/people/commands/sign-out';
import { signOutEverywhere } from '@/lib/people/commands/sign-out-everywhere';
import { account, signedIn, stillStands } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';

const db = testDb();

beforeEach(() => resetDb());

test('a copied cookie is dead once its owner has signed out, and only that session ends', async () => {
  const personId = await account(db);
  const [here, elsewhere] = [await signedIn(db), await signedIn(db)];
  await signOut(here, here.actor.sessionId);
  expect(await stillStands(db, here.actor.sessionId)).toBe(false);
  expect(await stillStands(db, elsewhere.actor.sessionId)).toBe(true);
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.signed_out',
    actorId: personId,
    actorName: '林晓雯',
  });
});

test('signing out twice is no error and is logged once', async () => {
  await account(db);
  const { actor } = await signedIn(db);
  const ctx = { db, now: new Date() };
  await signOut(ctx, actor.sessionId);
  await signOut(ctx, actor.sessionId);
  expect((await eventTypes(db)).filter((type) => type === 'person.signed_out')).toHaveLength(1);
});

test('signing out everywhere ends all of one’s own sessions and nobody else’s', async () => {
  await account(db);
  await account(db, { signInName: 'chenjh', displayName: '陈嘉禾' });
  const [here, elsewhere, colleague] = [await signedIn(db), await signedIn(db), await signedIn(db, 'chenjh')];
  expect(await signOutEverywhere(here)).toEqual({ sessions: 2 });
  expect(await stillStands(db, here.actor.sessionId)).toBe(false);
  expect(await stillStands(db, elsewhere.actor.sessionId)).toBe(false);
  expect(await stillStands(db, colleague.actor.sessionId)).toBe(true);
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.signed_out_everywhere',
    payload: { sessions: 2 },
  });
});

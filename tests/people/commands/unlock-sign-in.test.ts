import { beforeEach, expect, test } from 'vitest';
import { signIn } from '@/lib/people/commands/sign-in';
import { unlockSignIn } from '@/lib/people/commands/unlock-sign-in';
import { PASSWORD, POLICY, STRANGE, account } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { ctxOf, person } from '../../support/office';

const db = testDb();
const now = new Date('2026-03-02T08:00:00Z');
const attempt = (password: string, signInName = 'linxw') =>
  signIn({ db, now, policy: POLICY }, { signInName, password }, STRANGE);

beforeEach(() => resetDb());

test('who was made to wait, for their name or for their address, may try at once', async () => {
  const personId = await account(db);
  for (let failure = 0; failure < 6; failure++) await attempt('wrong').catch(() => undefined);
  for (let number = 0; number < 30; number++)
    await attempt('wrong', `nobody${number}`).catch(() => undefined);
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ reason: 'locked_out' });
  const admin = await person(db, { roles: ['admin'] });
  await unlockSignIn(ctxOf(db, admin, now), { signInName: ' ＬｉｎXW' });
  expect(await lastEvent(db)).toMatchObject({ type: 'person.unlocked', subjectId: personId });
  expect(await attempt(PASSWORD)).toMatchObject({ personId });
});

test('only an administrator does that, and only for somebody there is', async () => {
  await account(db);
  const writer = await person(db, { roles: ['writer'] });
  await expect(unlockSignIn(ctxOf(db, writer, now), { signInName: 'linxw' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const admin = await person(db, { roles: ['admin'] });
  await expect(unlockSignIn(ctxOf(db, admin, now), { signInName: 'nobody' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

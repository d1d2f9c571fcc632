import { beforeEach, expect, test } from 'vitest';
import { changePassword } from '@/lib/people/commands/change-password';
import { signIn } from '@/lib/people/commands/sign-in';
import { PASSWORD, POLICY, STRANGE, account, signedIn, stillStands } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';

const db = testDb();
const NEW = '落霞与孤鹜齐飞秋水共长天';
const change = (ctx: Awaited<ReturnType<typeof signedIn>>, input: Record<string, string>) =>
  changePassword({ ...ctx, policy: POLICY }, input);

beforeEach(() => resetDb());

test('a new password ends every other session and keeps this one', async () => {
  const personId = await account(db);
  const [here, elsewhere] = [await signedIn(db), await signedIn(db)];
  await change(here, { currentPassword: PASSWORD, newPassword: NEW });
  expect(await stillStands(db, here.actor.sessionId)).toBe(true);
  expect(await stillStands(db, elsewhere.actor.sessionId)).toBe(false);
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.password_changed',
    actorId: personId,
    payload: { otherSessionsEnded: 1 },
  });
});

test('from then on only the new password signs in', async () => {
  await account(db);
  await change(await signedIn(db), { currentPassword: PASSWORD, newPassword: NEW });
  await expect(signedIn(db)).rejects.toMatchObject({ reason: 'bad_credentials' });
  await signIn({ db, now: new Date(), policy: POLICY }, { signInName: 'linxw', password: NEW }, STRANGE);
});

test('who came with a temporary password is not asked for it again, and owes nothing afterwards', async () => {
  const personId = await account(db, { mustChangePassword: true });
  await change(await signedIn(db), { newPassword: NEW });
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    mustChangePassword: false,
  });
});

test.each([
  [{ currentPassword: '', newPassword: NEW }, { currentPassword: 'required' }],
  [{ currentPassword: 'wrong', newPassword: NEW }, { currentPassword: 'wrong_password' }],
  [{ currentPassword: PASSWORD, newPassword: '短' }, { newPassword: 'password_too_short' }],
  [{ currentPassword: PASSWORD, newPassword: '我的LinXW密码最安全' }, { newPassword: 'password_has_name' }],
  [{ currentPassword: PASSWORD, newPassword: 'Password123' }, { newPassword: 'password_common' }],
])('%j is told at its field and changes nothing', async (input, fields) => {
  await account(db);
  const ctx = await signedIn(db);
  await expect(change(ctx, input)).rejects.toMatchObject({ code: 'invalid', details: { fields } });
  expect(await lastEvent(db)).toMatchObject({ type: 'person.signed_in' });
});

test('the temporary password cannot be kept as the new one', async () => {
  await account(db, { mustChangePassword: true });
  await expect(change(await signedIn(db), { newPassword: PASSWORD })).rejects.toMatchObject({
    details: { fields: { newPassword: 'password_same' } },
  });
});

test('somebody at an unlocked screen cannot try current passwords for ever', async () => {
  await account(db);
  const ctx = await signedIn(db);
  const guess = () => change(ctx, { currentPassword: 'wrong', newPassword: NEW });
  for (let tries = 0; tries < POLICY.maxFailures; tries++)
    await expect(guess()).rejects.toMatchObject({ code: 'invalid' });
  await expect(guess()).rejects.toMatchObject({ code: 'not_possible', reason: 'locked_out' });
});

test('of two changes at once one succeeds', async () => {
  await account(db);
  const ctx = await signedIn(db);
  const outcomes = await Promise.allSettled([
    change(ctx, { currentPassword: PASSWORD, newPassword: NEW }),
    change(ctx, { currentPassword: PASSWORD, newPassword: `${NEW}色` }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'stale' } });
});

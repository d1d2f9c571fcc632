import { beforeEach, expect, test, vi } from 'vitest';
import { signIn } from '@/lib/people/commands/sign-in';
import * as argon2 from '@node-rs/argon2';
import { PASSWORD, POLICY, account } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

const db = testDb();
const START = new Date('2026-03-02T08:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const attempt = (password: string, { signInName = 'linxw', now = START } = {}) =>
  signIn({ db, now, policy: POLICY }, { signInName, password });
const fail = async (times: number, options?: { signInName?: string; now?: Date }) => {
  for (let failure = 0; failure < times; failure++) {
    await expect(attempt('wrong', options)).rejects.toMatchObject({ reason: 'bad_credentials' });
  }
};

beforeEach(() => resetDb());

test('the right password opens a session, however the name is written', async () => {
  const personId = await account(db);
  const opened = await attempt(PASSWORD, { signInName: ' ＬｉｎXW\u0000 ' });
  expect(opened).toMatchObject({ personId, displayName: '林晓雯', locale: 'zh-CN' });
  expect(await db.session.findUniqueOrThrow({ where: { id: opened.sessionId } })).toMatchObject({ personId });
  expect(await lastEvent(db)).toMatchObject({ type: 'person.signed_in', subjectId: personId });
});

test('an unknown name and a wrong password are refused alike, and each is checked against a hash', async () => {
  await account(db);
  const verify = vi.mocked(argon2.verify);
  const answers = [];
  for (const signInName of ['linxw', 'nobody']) {
    verify.mockClear();
    answers.push(await attempt('wrong', { signInName }).catch((error: unknown) => JSON.stringify(error)));
    expect(verify).toHaveBeenCalledOnce();
    expect(verify.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  }
  expect(answers[0]).toBe(answers[1]);
  expect((await eventTypes(db)).filter((type) => type === 'person.sign_in_failed')).toHaveLength(2);
});

test('a closed account is refused like a wrong password', async () => {
  const personId = await account(db);
  await db.person.update({ where: { id: personId }, data: { disabledAt: START } });
  await expect(attempt(PASSWORD)).rejects.toMatchObject({
    code: 'unauthenticated',
    reason: 'bad_credentials',
  });
});

test.each(['linxw', 'nobody'])(
  'after five failures %s is locked out, right password or not',
  async (signInName) => {
    await account(db);
    await fail(5, { signInName });
    await expect(attempt(PASSWORD, { signInName })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'locked_out',
    });
    const events = await eventTypes(db);
    expect(events.filter((type) => type === 'person.locked_out')).toHaveLength(1);
    expect(await db.session.count()).toBe(0);
  },
);

test('a lock-out does not look at the password', async () => {
  await account(db);
  await fail(5);
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ reason: 'locked_out' });
  const verify = vi.mocked(argon2.verify);
  verify.mockClear();
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ reason: 'locked_out' });
  expect(verify).not.toHaveBeenCalled();
});

test('a lock-out ends after its time, and trying meanwhile does not prolong it', async () => {
  await account(db);
  await fail(5);
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ reason: 'locked_out' });
  await expect(attempt(PASSWORD, { now: after(14) })).rejects.toMatchObject({ reason: 'locked_out' });
  await attempt(PASSWORD, { now: after(15.1) });
});

test('after a lock-out the count begins anew', async () => {
  await account(db);
  await fail(5);
  await expect(attempt('wrong')).rejects.toMatchObject({ reason: 'locked_out' });
  await fail(5, { now: after(16) });
  await expect(attempt(PASSWORD, { now: after(16) })).rejects.toMatchObject({ reason: 'locked_out' });
});

test('old failures are forgotten, and signing in clears the rest', async () => {
  await account(db);
  await fail(4);
  await fail(4, { now: after(16) });
  await attempt(PASSWORD, { now: after(16) });
  await fail(5, { now: after(17) });
});

test('forty guesses at once get five looks at the password', async () => {
  await account(db);
  const verify = vi.mocked(argon2.verify);
  verify.mockClear();
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => attempt('wrong')));
  const reasons = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.reason : 'in'));
  expect(reasons.filter((reason) => reason === 'bad_credentials')).toHaveLength(5);
  expect(reasons.filter((reason) => reason === 'locked_out')).toHaveLength(35);
  expect(verify).toHaveBeenCalledTimes(5);
  expect((await eventTypes(db)).filter((type) => type === 'person.locked_out')).toHaveLength(1);
});

test('one name’s lock-out leaves other names alone', async () => {
  await account(db);
  await fail(5, { signInName: 'chenjh' });
  await attempt(PASSWORD);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { signIn, type SignInOrigin } from '@/lib/people/commands/sign-in';
import { recordFailedSignIns } from '@/lib/people/failed-sign-ins';
import * as argon2 from '@node-rs/argon2';
import { PASSWORD, POLICY, STRANGE, account } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

const db = testDb();
const START = new Date('2026-03-02T08:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
type Options = { signInName?: string; now?: Date; from?: SignInOrigin };
const attempt = (password: string, { signInName = 'linxw', now = START, from = STRANGE }: Options = {}) =>
  signIn({ db, now, policy: POLICY }, { signInName, password }, from);
const elsewhere = (number: number): SignInOrigin => ({ ...STRANGE, address: `198.51.100.${number}` });
const known: SignInOrigin = { ...STRANGE, browserOf: () => 'mark' };
const fail = async (times: number, options?: Options) => {
  for (let failure = 0; failure < times; failure++) {
    await expect(attempt('wrong', options)).rejects.toMatchObject({ reason: 'bad_credentials' });
  }
};

beforeEach(async () => {
  await resetDb();
  // What an earlier test left unrecorded.
  await recordFailedSignIns(db);
  await resetDb();
});

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
  await recordFailedSignIns(db);
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

test('each failure more makes the wait twice as long, up to the longest; trying meanwhile changes nothing', async () => {
  await account(db);
  await fail(5);
  let now = 0;
  for (const wait of [1, 2, 4, 8, 15, 15]) {
    for (const early of [0.1, wait - 0.1])
      await expect(attempt(PASSWORD, { now: after(now + early) })).rejects.toMatchObject({
        reason: 'locked_out',
        details: { until: after(now + wait).toISOString() },
      });
    now += wait + 0.1;
    await fail(1, { now: after(now) });
  }
  await attempt(PASSWORD, { now: after(now + 15.1) });
});

test('failures are forgotten after a day, and signing in clears a person’s own', async () => {
  await account(db);
  await fail(4);
  await fail(4, { now: after(24 * 60 + 1) });
  await attempt(PASSWORD, { now: after(24 * 60 + 2) });
  await fail(4, { now: after(24 * 60 + 3) });
  await attempt(PASSWORD, { now: after(24 * 60 + 4) });
});

test('somebody elsewhere keeps nobody out', async () => {
  await account(db);
  await fail(5, { from: elsewhere(1) });
  await attempt(PASSWORD);
});

test('in a browser they know, nobody is kept out by strangers, be they as many as they like', async () => {
  const personId = await account(db);
  for (let number = 0; number < 12; number++)
    for (let failure = 0; failure < 5; failure++)
      await attempt('wrong', { from: elsewhere(number) }).catch(() => undefined);
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ reason: 'locked_out' });
  expect(await attempt(PASSWORD, { from: known })).toMatchObject({ personId });
});

test('an address that fails under name after name has to wait, and others have not', async () => {
  await account(db);
  for (let number = 0; number < 30; number++) await fail(1, { signInName: `nobody${number}` });
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ reason: 'locked_out' });
  await attempt(PASSWORD, { from: elsewhere(1) });
  await attempt(PASSWORD, { from: known });
});

test('what is tried during a wait fills nothing', async () => {
  for (let number = 0; number < 30; number++) await fail(1, { signInName: `nobody${number}` });
  const before = await db.signInThrottle.count();
  for (let number = 30; number < 40; number++)
    await expect(attempt('wrong', { signInName: `nobody${number}` })).rejects.toMatchObject({
      reason: 'locked_out',
    });
  expect(await db.signInThrottle.count()).toBe(before);
});

test('those who sign in count as no failures of the address they share', async () => {
  await account(db);
  for (let morning = 0; morning < 40; morning++) await attempt(PASSWORD);
});

test('a known browser is no way to guess on', async () => {
  await account(db);
  await fail(5, { from: known });
  await expect(attempt(PASSWORD, { from: known })).rejects.toMatchObject({ reason: 'locked_out' });
});

test('failures are recorded together, under no name that was typed', async () => {
  const personId = await account(db);
  await fail(3);
  await fail(1, { from: elsewhere(2) });
  await fail(2, { signInName: '系统' });
  expect(await eventTypes(db)).not.toContain('person.sign_in_failed');
  await recordFailedSignIns(db);
  const events = await db.event.findMany({
    where: { type: 'person.sign_in_failed' },
    select: { actorId: true, actorName: true, subjectId: true, payload: true },
  });
  expect(events).toHaveLength(2);
  expect(events).toEqual(
    expect.arrayContaining([
      {
        actorId: null,
        actorName: '未登录',
        subjectId: personId,
        payload: { signInName: 'linxw', count: 4, addresses: ['203.0.113.7', '198.51.100.2'] },
      },
      {
        actorId: null,
        actorName: '未登录',
        subjectId: null,
        payload: { signInName: '系统', count: 2, addresses: ['203.0.113.7'] },
      },
    ]),
  );
  await recordFailedSignIns(db);
  expect(await db.event.count({ where: { type: 'person.sign_in_failed' } })).toBe(2);
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

import { beforeEach, expect, test } from 'vitest';
import { NOTICE_KINDS } from '@/lib/domain/notices';
import { getReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { resetPassword } from '@/lib/people/commands/reset-password';
import { signIn } from '@/lib/people/commands/sign-in';
import { POLICY, STRANGE, account, signedIn, stillStands } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { approve, newsroom, submittedArticle } from '../../support/newsroom';
import { ctxOf, openDesk, person } from '../../support/office';

const db = testDb();
const now = new Date('2026-03-02T08:00:00Z');
const attempt = (password: string) =>
  signIn({ db, now, policy: POLICY }, { signInName: 'linxw', password }, STRANGE);

beforeEach(() => resetDb());

test('a reset ends the sessions, replaces the password and asks for a new one', async () => {
  const admin = await person(db, { roles: ['admin'] });
  const personId = await account(db);
  const { actor } = await signedIn(db, 'linxw', now);
  const { temporaryPassword } = await resetPassword(ctxOf(db, admin, now), { personId });
  expect(await stillStands(db, actor.sessionId, now)).toBe(false);
  await expect(signedIn(db, 'linxw', now)).rejects.toMatchObject({ reason: 'bad_credentials' });
  await attempt(temporaryPassword);
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    mustChangePassword: true,
  });
});

test('a reset lets somebody in who was locked out', async () => {
  const admin = await person(db, { roles: ['admin'] });
  const personId = await account(db);
  for (let failure = 0; failure < 6; failure++) await attempt('wrong').catch(() => undefined);
  await expect(attempt('wrong')).rejects.toMatchObject({ reason: 'locked_out' });
  const { temporaryPassword } = await resetPassword(ctxOf(db, admin, now), { personId });
  expect((await attempt(temporaryPassword)).personId).toBe(personId);
});

test('a reset is in the log without the password', async () => {
  const admin = await person(db, { roles: ['admin'] });
  const personId = await account(db);
  const { temporaryPassword } = await resetPassword(ctxOf(db, admin), { personId });
  const event = await lastEvent(db);
  expect(event).toMatchObject({ type: 'person.password_reset', subjectId: personId, actorId: admin.id });
  expect(JSON.stringify(event)).not.toContain(temporaryPassword);
});

test('only an administrator resets passwords, and only of people there are', async () => {
  const personId = await account(db);
  const auditor = await person(db, { roles: ['auditor'] });
  await expect(resetPassword(ctxOf(db, auditor), { personId })).rejects.toMatchObject({ code: 'forbidden' });
  const admin = await person(db, { roles: ['admin'] });
  const nobody = '00000000-0000-7000-8000-000000000009';
  await expect(resetPassword(ctxOf(db, admin), { personId: nobody })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('who signs in with the old password while it is being reset ends up without a session', async () => {
  const admin = await person(db, { roles: ['admin'] });
  const personId = await account(db);
  const attempts = Array.from({ length: 4 }, () => signedIn(db));
  const [opened] = await Promise.all([
    Promise.allSettled(attempts),
    resetPassword(ctxOf(db, admin), { personId }),
  ]);
  for (const outcome of opened) {
    if (outcome.status === 'fulfilled')
      expect(await stillStands(db, outcome.value.actor.sessionId)).toBe(false);
  }
  expect(await db.session.count({ where: { personId, revokedAt: null } })).toBe(0);
});

test('whoever was reset is told who did it, and cannot choose not to be', async () => {
  const admin = await person(db, { name: '管立新', roles: ['admin'] });
  const personId = await account(db);
  await resetPassword(ctxOf(db, admin, now), { personId });
  const notices = await db.notice.findMany({ where: { personId } });
  expect(notices).toMatchObject([
    { kind: 'password_reset', params: { by: '管立新', resetAt: now.toISOString() }, path: '/desk/account' },
  ]);
  expect(NOTICE_KINDS.password_reset).toEqual({ byEmail: true, roles: [] });
});

test('a decision within a day of a reset is marked in the review record, one after it is not', async () => {
  const admin = await person(db, { roles: ['admin'] });
  const room = await newsroom(db);
  const { reviewId } = await submittedArticle(db, room);
  const resetAt = new Date();
  await resetPassword(ctxOf(db, admin, resetAt), { personId: room.first.id });
  const anew = { ...room.first, sessionId: await openDesk(db, room.first.id) };
  await approve(db, reviewId, anew);
  await resetPassword(ctxOf(db, admin, new Date(Date.now() - 25 * 3_600_000)), { personId: room.second.id });
  await approve(db, reviewId, { ...room.second, sessionId: await openDesk(db, room.second.id) });
  const { stages } = await getReviewRecord({ db, actor: room.auditor }, reviewId);
  expect(stages.map(({ decision }) => decision?.passwordResetAt)).toEqual([resetAt, null, undefined]);
});

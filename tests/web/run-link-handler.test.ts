import { beforeEach, expect, test, vi } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { revokeLink } from '@/lib/seasons/commands/revoke-link';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { runLinkHandler } from '@/lib/web/run-link-handler';
import { resetDb, testDb } from '../support/database';
import { ctxOf, openDesk, person } from '../support/office';
import { ask, seasonOffice, type SeasonOffice } from '../support/season';

// What a running server would read from the request: the link's cookie, and next-auth's.
const browser = vi.hoisted(() => ({
  token: undefined as string | undefined,
  sessionId: undefined as string | undefined,
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    getAll: () => [],
    get: (name: string) =>
      name === 'huimou-material' && browser.token !== undefined ? { name, value: browser.token } : undefined,
  }),
}));
vi.mock('next-auth/jwt', () => ({
  getToken: async () => (browser.sessionId === undefined ? null : { sessionId: browser.sessionId }),
}));

const db = testDb();
let office: SeasonOffice;
let requestId: string;

beforeEach(async () => {
  await resetDb();
  browser.token = undefined;
  browser.sessionId = undefined;
  office = await seasonOffice(db);
  requestId = await ask(db, office, office.departmentId, office.sectionIds);
});

async function holdLink(): Promise<string> {
  const { token, linkId } = await makeLink(ctxOf(db, office.writer), {
    requestId,
    recipient: '王敏',
    days: 5,
  });
  browser.token = token;
  return linkId;
}

async function signIn({ id }: PersonActor): Promise<void> {
  browser.sessionId = await openDesk(db, id);
}

const who = (about = {}) =>
  runLinkHandler(
    new Request('http://localhost:3000/api/material'),
    async ({ actor }) => ({ kind: actor.kind, name: actor.displayName }),
    about,
  );
const open = (id: string) =>
  runLinkHandler(new Request('http://localhost:3000/api/material'), (ctx) => getRequest(ctx, id));

test('who holds the link is let in, without a trace', async () => {
  await holdLink();
  const response = await who();
  expect(await response.json()).toEqual({ kind: 'link', name: '区工商联·王敏' });
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('through the link its own request opens, and no other', async () => {
  const otherRequest = await ask(db, office, office.otherId, office.sectionIds);
  await holdLink();
  expect((await open(requestId)).status).toBe(200);
  const refused = await open(otherRequest);
  expect(refused.status).toBe(404);
  expect(refused.headers.get('referrer-policy')).toBe('no-referrer');
});

test('neither link nor session: signed out; a link that was revoked meanwhile says so', async () => {
  const nobody = await who();
  expect(nobody.status).toBe(401);
  expect(await nobody.json()).toMatchObject({ failure: { reason: 'signed_out' } });

  const linkId = await holdLink();
  await revokeLink(ctxOf(db, office.writer), { linkId });
  const ended = await who();
  expect(ended.status).toBe(401);
  expect(await ended.json()).toMatchObject({ failure: { code: 'unauthenticated', reason: 'link_ended' } });
});

test('a liaison who is signed in acts in their own name, also when they hold the link', async () => {
  await signIn(office.liaison);
  expect(await (await who()).json()).toEqual({ kind: 'person', name: '何苗' });
  await holdLink();
  expect(await (await who()).json()).toEqual({ kind: 'person', name: '何苗' });
});

test('a writer who tries the link they made sees what it shows', async () => {
  await signIn(office.writer);
  await holdLink();
  expect(await (await who({ requestId })).json()).toMatchObject({ kind: 'link' });
});

test("a liaison who holds another department's link uses it for that request alone", async () => {
  const own = await ask(db, office, office.otherId, office.sectionIds);
  await signIn(await person(db, { name: '周敏', roles: ['contributor'], departmentId: office.otherId }));
  await holdLink();
  expect(await (await who({ requestId })).json()).toMatchObject({ kind: 'link' });
  expect(await (await who({ requestId: own })).json()).toEqual({ kind: 'person', name: '周敏' });
});

test('who owes a new password acts for nobody', async () => {
  await db.person.update({ where: { id: office.liaison.id }, data: { mustChangePassword: true } });
  await signIn(office.liaison);
  const response = await who();
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ failure: { reason: 'must_change_password' } });
});

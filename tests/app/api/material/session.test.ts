import { beforeEach, expect, test, vi } from 'vitest';
import { DELETE, POST } from '@/app/api/material/session/route';
import { makeLink } from '@/lib/seasons/commands/make-link';
import { revokeLink } from '@/lib/seasons/commands/revoke-link';
import { linkCookie } from '@/lib/auth/link-cookie';
import type * as environment from '@/lib/env';
import { resetDb, testDb } from '../../../support/database';
import { ctxOf } from '../../../support/office';
import { ask, seasonOffice, type SeasonOffice } from '../../../support/season';

const configured = vi.hoisted(() => ({ address: 'http://localhost:3000' }));
vi.mock('@/lib/env', async (original) => {
  const { env, ...rest } = await original<typeof environment>();
  return { ...rest, env: () => ({ ...env(), NEXTAUTH_URL: configured.address }) };
});

const db = testDb();
let office: SeasonOffice;
let requestId: string;
let places = 0;

beforeEach(async () => {
  await resetDb();
  configured.address = 'http://localhost:3000';
  office = await seasonOffice(db);
  requestId = await ask(db, office, office.departmentId, office.sectionIds);
  places += 1;
});

const link = (days = 10, now = new Date()) =>
  makeLink(ctxOf(db, office.writer, now), { requestId, recipient: '王敏', days });

function enter(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const from = { 'x-forwarded-for': `10.0.0.${places}`, host: 'localhost:3000', ...headers };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const address = 'http://localhost:3000/api/material/session';
  return POST(new Request(address, { method: 'POST', body: text, headers: from }));
}

function expectNoTrace(response: Response): void {
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cache-control')).toBe('no-store');
}

test('the token goes into a cookie no script and no other site can use, and outlasts the link only to be told that it has ended', async () => {
  const { token } = await link(10);
  const response = await enter({ token });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ requestId, path: `/material/${requestId}` });
  expectNoTrace(response);
  const [value, ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
  expect(value).toBe(`huimou-material=${token}`);
  const maxAge = Number(attributes.find((each) => each.startsWith('Max-Age='))?.slice(8));
  expect(attributes.filter((each) => !each.startsWith('Max-Age='))).toEqual([
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
  ]);
  expect(maxAge).toBeGreaterThan(40 * 86_400 - 120);
  expect(maxAge).toBeLessThanOrEqual(40 * 86_400);
});

test('under https the cookie is never sent in clear', () => {
  expect(linkCookie({ token: 'a', seconds: 1 })).not.toContain('Secure');
  configured.address = 'https://huimou.example.gov.cn';
  expect(linkCookie({ token: 'a', seconds: 1 })).toMatch(/; Secure$/);
  expect(linkCookie(null)).toMatch(/; Secure$/);
});

test('what is wrong, ended, revoked or no token at all gets the same answer and no cookie', async () => {
  const revoked = await link();
  await revokeLink(ctxOf(db, office.writer), { linkId: revoked.linkId });
  const ended = await link(1, new Date(Date.now() - 2 * 86_400_000));
  for (const token of [revoked.token, ended.token, 'x'.repeat(43), '', 7, null, ['a'], undefined]) {
    const response = await enter({ token });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      failure: { code: 'forbidden', reason: 'link_ended', details: {} },
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expectNoTrace(response);
  }
});

test('what is no JSON is refused', async () => {
  const response = await enter('token');
  expect(response.status).toBe(422);
  expectNoTrace(response);
});

test("another site's page cannot put a link into somebody's browser", async () => {
  const { token } = await link();
  const response = await enter({ token }, { origin: 'https://elsewhere.example' });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ failure: { reason: 'foreign_origin' } });
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('a page without an origin of its own, as in a sandbox, is foreign too', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { token } = await link();
  for (const origin of ['null', 'nothing']) {
    const response = await enter({ token }, { origin });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ failure: { reason: 'foreign_origin' } });
  }
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

test('a token has no 4 KB, and no more than that is listened to', async () => {
  const response = await enter({ token: 'x'.repeat(4 * 1024) });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ failure: { reason: 'request_too_large' } });
});

test('after thirty wrong tokens a minute an address is told so, and a link that stands opens all the same', async () => {
  const { token } = await link();
  for (let attempt = 0; attempt < 30; attempt++) {
    expect((await enter({ token: `wrong ${attempt}` })).status).toBe(403);
  }
  const refused = await enter({ token: 'wrong once more' });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ failure: { reason: 'too_many_tries' } });
  expect((await enter({ token })).status).toBe(200);
  expect((await enter({ token: 'wrong' }, { 'x-forwarded-for': '10.9.9.9' })).status).toBe(403);
});

test('the token is in no line the server prints', async () => {
  const printed: unknown[] = [];
  const spies = (['error', 'warn', 'log', 'info'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void printed.push(...words)),
  );
  const { token, linkId } = await link();
  await enter({ token });
  await revokeLink(ctxOf(db, office.writer), { linkId });
  await enter({ token });
  spies.forEach((spy) => spy.mockRestore());
  expect(JSON.stringify(printed)).not.toContain(token);
});

test('leaving ends the cookie and not the link', async () => {
  const { token } = await link();
  const address = 'http://localhost:3000/api/material/session';
  const response = await DELETE(new Request(address, { method: 'DELETE' }));
  expect(response.headers.get('set-cookie')).toMatch(/^huimou-material=; Path=\/; Max-Age=0; HttpOnly/);
  expectNoTrace(response);
  expect((await enter({ token })).status).toBe(200);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { POST as enterMaterial } from '@/app/api/material/session/route';
import { POST } from '@/app/api/preview/session/route';
import { revokePreviewLink } from '@/lib/previews/commands/revoke-preview-link';
import { resetDb, testDb } from '../../../support/database';
import { newsroom, type Newsroom } from '../../../support/newsroom';
import { ctxOf } from '../../../support/office';
import { previewedArticle } from '../../../support/previews';

const db = testDb();
let room: Newsroom;
let places = 0;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  places += 1;
});

function asked(body: unknown, headers: Record<string, string> = {}): Request {
  const from = { 'x-forwarded-for': `10.1.0.${places}`, host: 'localhost:3000', ...headers };
  const address = 'http://localhost:3000/api/preview/session';
  return new Request(address, { method: 'POST', body: JSON.stringify(body), headers: from });
}
const enter = (body: unknown, headers?: Record<string, string>) => POST(asked(body, headers));

test('the token goes into a cookie no script can read, sent to this link’s pages only, for half a day', async () => {
  const { token, linkId } = await previewedArticle(db, room);
  const response = await enter({ token });
  expect([response.status, await response.json()]).toEqual([200, { path: `/preview/${linkId}` }]);
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('set-cookie')?.split('; ')).toEqual([
    `huimou-preview=${token}`,
    `Path=/preview/${linkId}`,
    'Max-Age=43200',
    'HttpOnly',
    'SameSite=Strict',
  ]);
});

test('an opening is counted with its time and nothing of who came; what ended is led to, and not counted', async () => {
  const { token, linkId } = await previewedArticle(db, room);
  await enter({ token });
  await enter({ token });
  const opening = { id: expect.any(String), linkId, at: expect.any(Date) };
  expect(await db.previewOpening.findMany()).toEqual([opening, opening]);
  await revokePreviewLink(ctxOf(db, room.writer), { linkId });
  const dead = await enter({ token });
  expect([dead.status, await dead.json()]).toEqual([200, { path: `/preview/${linkId}` }]);
  expect(await db.previewOpening.count()).toBe(2);
});

test('guesses are counted by address, with those at departments’ links; who holds a link comes in all the same', async () => {
  const { token } = await previewedArticle(db, room);
  for (let attempt = 0; attempt < 30; attempt++) {
    const open = attempt % 2 ? enterMaterial : POST;
    expect((await open(asked({ token: `wrong ${attempt}` }))).status).toBe(403);
  }
  const refused = await enter({ token: 'wrong once more' });
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { failure: { reason: 'too_many_tries' } },
  ]);
  expect(refused.headers.get('set-cookie')).toBeNull();
  expect((await enter({ token })).status).toBe(200);
  expect((await enter({ token: 'wrong' }, { 'x-forwarded-for': '10.9.9.8' })).status).toBe(403);
});

test('a link to a text opens no request', async () => {
  const { token } = await previewedArticle(db, room);
  expect((await enterMaterial(asked({ token }))).status).toBe(403);
});

test("another site's page cannot put a link into somebody's browser", async () => {
  const { token } = await previewedArticle(db, room);
  const response = await enter({ token }, { origin: 'https://elsewhere.example' });
  expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  expect(await db.previewOpening.count()).toBe(0);
});

test('the token is in no line the server prints', async () => {
  const printed: unknown[] = [];
  const spies = (['error', 'warn', 'log', 'info'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void printed.push(...words)),
  );
  const { token, linkId } = await previewedArticle(db, room);
  await enter({ token });
  await revokePreviewLink(ctxOf(db, room.writer), { linkId });
  await enter({ token });
  spies.forEach((spy) => spy.mockRestore());
  expect(JSON.stringify(printed)).not.toContain(token);
});

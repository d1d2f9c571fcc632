import { beforeEach, expect, test, vi } from 'vitest';
import * as confirmation from '@/app/api/material/confirmations/[confirmationId]/route';
import * as unread from '@/app/api/notices/unread/route';
import { linkTokenHash } from '@/lib/links/link-token';
import { LINK_COOKIE } from '@/lib/auth/link-cookie';
import { askedToConfirm, type AskedToConfirm } from '../../support/asked-to-confirm';
import { ownerDb, resetDb, testDb } from '../../support/database';

const browser = vi.hoisted(() => ({ cookies: [] as { name: string; value: string }[] }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    getAll: () => browser.cookies,
    get: (name: string) => browser.cookies.find((each) => each.name === name),
  }),
  headers: async () => new Headers(),
}));

const TOKEN = 'a token that opens one request';
const db = testDb();
let asked: AskedToConfirm;

beforeEach(async () => {
  await resetDb();
  browser.cookies = [];
  asked = await askedToConfirm(db);
});

async function comeThroughLink(of: AskedToConfirm): Promise<void> {
  const tokenHash = linkTokenHash(TOKEN);
  await ownerDb().requestLink.update({ where: { id: of.link.linkId }, data: { tokenHash } });
  browser.cookies = [{ name: LINK_COOKIE, value: TOKEN }];
}

function answer(body: Record<string, unknown>): Promise<Response> {
  const request = new Request('http://localhost:3000/api', {
    method: 'POST',
    body: JSON.stringify({ contentHash: asked.contentHash, answererName: '王敏', reason: '', ...body }),
  });
  return confirmation.POST(request, { params: Promise.resolve({ confirmationId: asked.confirmationId }) });
}

const state = async () =>
  (await db.confirmation.findUniqueOrThrow({ where: { id: asked.confirmationId } })).state;

test('who holds the link confirms', async () => {
  await comeThroughLink(asked);
  const response = await answer({ answer: 'confirm' });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ state: 'confirmed' });
  expect(await state()).toBe('confirmed');
});

test('who holds the link disputes; without a reason they are told where it is missing', async () => {
  await comeThroughLink(asked);
  const refused = await answer({ answer: 'dispute' });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ failure: { fields: { reason: 'required' } } });
  expect((await answer({ answer: 'dispute', reason: '应为四十三场' })).status).toBe(200);
  expect(await state()).toBe('disputed');
});

test('who holds another department’s link finds nothing to answer', async () => {
  await comeThroughLink(await askedToConfirm(db, '区侨联'));
  expect((await answer({ answer: 'confirm' })).status).toBe(404);
  expect(await state()).toBe('asked');
});

test('who is signed out and holds no link cannot answer, nor count notices', async () => {
  expect((await answer({ answer: 'confirm' })).status).toBe(401);
  expect((await unread.GET(new Request('http://localhost:3000/api'))).status).toBe(401);
  expect(await state()).toBe('asked');
});

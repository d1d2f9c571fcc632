import { beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/(preview)/preview/[linkId]/route';
import { GET as getPhoto } from '@/app/(preview)/preview/[linkId]/photos/[hash]/[file]/route';
import { GET as getPublicPhoto } from '@/app/(site)/photos/[hash]/[file]/route';
import { DAY_MS } from '@/lib/domain/calendar';
import { makePreviewLink } from '@/lib/previews/commands/make-preview-link';
import { revokePreviewLink } from '@/lib/previews/commands/revoke-preview-link';
import { resetDb, testDb } from '../support/database';
import { newsroom, type Newsroom, revisionOf, submit } from '../support/newsroom';
import { articleWithText, ctxOf } from '../support/office';
import { keptPicture, withPicture } from '../support/published-articles';

const browser = vi.hoisted(() => ({ token: null as string | null }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    getAll: () => [],
    get: (name: string) =>
      name === 'huimou-preview' && browser.token !== null ? { name, value: browser.token } : undefined,
  }),
}));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => undefined }));

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  browser.token = null;
  room = await newsroom(db);
});

const OF_TEXT = '走访民营企业三百一十二家';

/** A link to a text in review that shows a picture. */
async function linkTo(colour: string, now = new Date()) {
  const hash = await keptPicture(db, colour);
  const article = await articleWithText(db, room.writer);
  await withPicture(db, room, article, hash);
  const { articleId } = article;
  const revisionId = await revisionOf(db, await submit(db, room.writer, articleId));
  const wanted = { articleId, revisionId, recipient: `王敏 <b>"'&主任`, days: 7 };
  return { ...(await makePreviewLink(ctxOf(db, room.writer, now), wanted)), hash, revisionId };
}

const read = (linkId: string) =>
  GET(new Request(`http://localhost:3000/preview/${linkId}`), { params: Promise.resolve({ linkId }) });
const photo = (linkId: string, hash: string, file = '480.webp') =>
  getPhoto(new Request('http://localhost:3000/preview'), { params: Promise.resolve({ linkId, hash, file }) });

test('a link shows its revision as the public page would, marked, with its pictures behind the same link', async () => {
  const { token, linkId, hash, revisionId } = await linkTo('#a33');
  browser.token = token;
  const answer = await read(linkId);
  const page = await answer.text();
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const { contentHash } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  for (const said of [OF_TEXT, '送阅稿，未发布', contentHash.slice(0, 8), '有效期至'])
    expect(page).toContain(said);
  expect(page).toContain('<meta name="robots" content="noindex"/>');
  expect(page).not.toContain('canonical');
  expect(page).toContain(`/preview/${linkId}/photos/${hash}/480.webp`);
  expect(page).not.toContain('"/photos/');
  expect(page).not.toContain(token);
});

test('whom it was made for stands in the watermark as text, whatever signs are in the name', async () => {
  const { token, linkId } = await linkTo('#a33');
  browser.token = token;
  const page = await (await read(linkId)).text();
  const [svg = ''] = /<svg class="watermark" aria-hidden="true"[^]*?<\/svg>/.exec(page) ?? [];
  const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join('');
  expect(shown).toContain('王敏 &lt;b&gt;&quot;&#x27;&amp;主任');
  expect(page).not.toContain('<b>"');
});

test('without the link’s own session there is nothing to read', async () => {
  const [one, other] = [await linkTo('#a33'), await linkTo('#33a')];
  for (const token of [null, 'x'.repeat(43), other.token]) {
    browser.token = token;
    const answer = await read(one.linkId);
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('请重新打开送阅链接');
    expect(page).not.toContain(OF_TEXT);
  }
});

test('a dead link says why, and whom to ask, and shows no picture', async () => {
  const revoked = await linkTo('#a33');
  await revokePreviewLink(ctxOf(db, room.writer), { linkId: revoked.linkId });
  const expired = await linkTo('#33a', new Date(Date.now() - 8 * DAY_MS));
  for (const [{ token, linkId, hash }, why] of [
    [revoked, '这个送阅链接已被撤销。'],
    [expired, '这个送阅链接已过有效期。'],
  ] as const) {
    browser.token = token;
    const answer = await read(linkId);
    const page = await answer.text();
    expect(answer.status).toBe(410);
    expect(page).toContain(why);
    expect(page).toContain('林晓雯');
    expect(page).not.toContain(OF_TEXT);
    expect((await photo(linkId, hash)).status).toBe(404);
  }
});

test('a link shows the pictures of its revision, not those of another, and nobody else sees them', async () => {
  const [one, other] = [await linkTo('#a33'), await linkTo('#33a')];
  browser.token = one.token;
  const shown = await photo(one.linkId, one.hash);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('image/webp');
  expect(shown.headers.get('cache-control')).toBe('no-store');
  expect((await photo(one.linkId, other.hash)).status).toBe(404);
  expect((await photo(other.linkId, other.hash)).status).toBe(404);
  for (const file of ['481.webp', '../x']) expect((await photo(one.linkId, one.hash, file)).status).toBe(404);
  const params = Promise.resolve({ hash: one.hash, file: '480.webp' });
  expect((await getPublicPhoto(new Request('http://localhost:3000/photos'), { params })).status).toBe(404);
  browser.token = null;
  expect((await photo(one.linkId, one.hash)).status).toBe(404);
});

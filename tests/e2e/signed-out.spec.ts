import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

const ID = '00000000-0000-4000-8000-000000000000';

/** Every handler that serves the desk, by its folder under app/api, with the ways it may be called. */
const DESK_HANDLERS: Record<string, { method: string; address: string }[]> = {
  'articles/[articleId]/head': [{ method: 'PUT', address: `articles/${ID}/head` }],
  'articles/[articleId]/outputs/[outputId]': [{ method: 'GET', address: `articles/${ID}/outputs/${ID}` }],
  'articles/[articleId]/outputs/[outputId]/preview': [
    { method: 'GET', address: `articles/${ID}/outputs/${ID}/preview` },
  ],
  'articles/[articleId]/outputs/zip': [{ method: 'GET', address: `articles/${ID}/outputs/zip?id=${ID}` }],
  'articles/[articleId]/presence': [
    { method: 'POST', address: `articles/${ID}/presence` },
    { method: 'DELETE', address: `articles/${ID}/presence` },
  ],
  'articles/[articleId]/sections/[sectionId]': [
    { method: 'GET', address: `articles/${ID}/sections/${ID}` },
    { method: 'PUT', address: `articles/${ID}/sections/${ID}` },
  ],
  'audit/export': [{ method: 'POST', address: 'audit/export' }],
  'facts/sheet': [
    { method: 'GET', address: 'facts/sheet?as=csv' },
    { method: 'POST', address: 'facts/sheet' },
    { method: 'PUT', address: 'facts/sheet' },
  ],
  imports: [{ method: 'POST', address: 'imports' }],
  'material/confirmations/[confirmationId]': [{ method: 'POST', address: `material/confirmations/${ID}` }],
  'material/requests/[requestId]/submissions': [
    { method: 'POST', address: `material/requests/${ID}/submissions` },
  ],
  'notices/unread': [{ method: 'GET', address: 'notices/unread' }],
  'outputs/[outputId]': [{ method: 'GET', address: `outputs/${ID}` }],
  'people/sheet': [
    { method: 'GET', address: 'people/sheet' },
    { method: 'POST', address: 'people/sheet' },
  ],
  photos: [{ method: 'POST', address: 'photos' }],
  'reviews/[reviewId]/proposal/head': [{ method: 'PUT', address: `reviews/${ID}/proposal/head` }],
  'reviews/[reviewId]/proposal/sections/[sectionId]': [
    { method: 'PUT', address: `reviews/${ID}/proposal/sections/${ID}` },
  ],
  search: [{ method: 'GET', address: 'search?q=云溪' }],
  'seasons/[seasonId]/matrix': [{ method: 'GET', address: `seasons/${ID}/matrix` }],
  'submissions/files/[fileId]': [{ method: 'GET', address: `submissions/files/${ID}` }],
  'topics/cues': [{ method: 'GET', address: 'topics/cues' }],
  'newspaper/[pageId]': [{ method: 'GET', address: `newspaper/${ID}` }],
};
const CONTENT_API = ['v1/openapi.json', 'v1/publications', 'v1/publications/[year]/[slug]'];
const OPEN_TO_ALL = [
  'auth/[...nextauth]',
  'health',
  'material/session',
  'method',
  'preview/session',
  ...CONTENT_API,
];

test('every handler is either for the desk or known to be open to all', () => {
  const handlers = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => path.dirname(file).split(path.sep).join('/'));
  expect(handlers.sort()).toEqual([...Object.keys(DESK_HANDLERS), ...OPEN_TO_ALL].sort());
});

for (const { method, address } of Object.values(DESK_HANDLERS).flat()) {
  test(`${method} ${address.replaceAll(ID, '…')} refuses who is signed out`, async ({ request }) => {
    const body = method === 'GET' ? {} : { data: { text: '不该写进去的文字' } };
    const response = await request.fetch(`/api/${address}`, { method, ...body });
    expect(response.status()).toBe(401);
    expect(await response.json()).toMatchObject({
      failure: { code: 'unauthenticated', reason: 'signed_out' },
    });
  });
}

test('the content API answers who is signed out, from any site, as its document says', async ({
  request,
}) => {
  const list = await request.get('/api/v1/publications?limit=1');
  expect(list.status()).toBe(200);
  expect(list.headers()).toMatchObject({ 'access-control-allow-origin': '*' });
  const [first] = (await list.json()).items;
  expect((await request.get(new URL(first.data).pathname)).status()).toBe(200);
  expect(await (await request.get('/api/v1/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
});

const ARTICLES = ['', '/new', `/${ID}`, `/${ID}/edit`, `/${ID}/history`, `/${ID}/outputs`].map(
  (page) => `/articles${page}`,
);
const NEWSPAPER = ['/newspaper', `/newspaper/${ID}`];
const FACTS = ['/facts', `/facts/${ID}`, '/facts/import'];
const MATERIAL = ['/seasons', `/seasons/${ID}`, '/requests', '/imports', `/imports/${ID}`, '/notices'];
const ADMIN = ['/admin/site', '/admin/webhooks', `/admin/webhooks/${ID}`];
const REVIEWS = ['/reviews', `/reviews/${ID}/marked`, `/reviews/${ID}/proposal`];
for (const page of ['', ...ARTICLES, ...NEWSPAPER, ...FACTS, ...MATERIAL, ...ADMIN, ...REVIEWS])
  test(`the page /desk${page.replace(ID, '…')} shows nothing to who is signed out`, async ({ request }) => {
    const response = await request.get(`/desk${page}`, { maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location).toContain('/sign-in?next=');
  });

test('a preview link’s address shows no text to who did not come through it', async ({ request }) => {
  expect((await request.get(`/preview/${ID}`)).status()).toBe(403);
  expect((await request.get(`/preview/${ID}/photos/${'a'.repeat(64)}/480.webp`)).status()).toBe(404);
});

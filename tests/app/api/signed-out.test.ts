import { beforeEach, expect, test, vi } from 'vitest';
import * as head from '@/app/api/articles/[articleId]/head/route';
import * as output from '@/app/api/articles/[articleId]/outputs/[outputId]/route';
import * as outputPreview from '@/app/api/articles/[articleId]/outputs/[outputId]/preview/route';
import * as outputsZip from '@/app/api/articles/[articleId]/outputs/zip/route';
import * as paper from '@/app/api/outputs/[outputId]/route';
import * as presence from '@/app/api/articles/[articleId]/presence/route';
import * as preview from '@/app/api/articles/[articleId]/preview/route';
import * as section from '@/app/api/articles/[articleId]/sections/[sectionId]/route';
import * as newspaper from '@/app/api/newspaper/[pageId]/route';
import * as proposedHead from '@/app/api/reviews/[reviewId]/proposal/head/route';
import * as proposedSection from '@/app/api/reviews/[reviewId]/proposal/sections/[sectionId]/route';
import * as matrix from '@/app/api/seasons/[seasonId]/matrix/route';
import * as factsSheet from '@/app/api/facts/sheet/route';
import * as peopleSheet from '@/app/api/people/sheet/route';
import * as photos from '@/app/api/photos/route';
import * as search from '@/app/api/search/route';
import * as openApi from '@/app/api/v1/openapi.json/route';
import * as publication from '@/app/api/v1/publications/[year]/[slug]/route';
import * as publications from '@/app/api/v1/publications/route';
import * as photo from '@/app/(site)/photos/[hash]/[file]/route';
import { articleWithText, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

// Nobody is signed in: the cookie is read by next-auth, which needs a running server.
vi.mock('@/lib/auth/link-person', () => ({ linkPerson: async () => null }));
vi.mock('@/lib/auth/named-session', () => ({ namedSession: async () => undefined }));

const db = testDb();
beforeEach(() => resetDb());

const address = 'http://localhost:3000/api';
const put = () => new Request(address, { method: 'PUT', body: '{}' });
const post = () => new Request(address, { method: 'POST', body: '{}' });

type Ids = { articleId: string; sectionId: string };
const handlers: [string, (ids: Ids) => Promise<Response>][] = [
  ['save the head', (ids) => head.PUT(put(), { params: Promise.resolve(ids) })],
  ['save a section', (ids) => section.PUT(put(), { params: Promise.resolve(ids) })],
  ['read a section', (ids) => section.GET(new Request(address), { params: Promise.resolve(ids) })],
  [
    'propose a head',
    ({ articleId }) => proposedHead.PUT(put(), { params: Promise.resolve({ reviewId: articleId }) }),
  ],
  [
    'propose a section',
    ({ articleId, sectionId }) =>
      proposedSection.PUT(put(), { params: Promise.resolve({ reviewId: articleId, sectionId }) }),
  ],
  ['see who is there', (ids) => presence.POST(post(), { params: Promise.resolve(ids) })],
  ['leave', () => presence.DELETE(new Request(address, { method: 'DELETE', body: '{}' }))],
  [
    'look at a page that is not public yet',
    (ids) => preview.GET(new Request(`${address}?act=publish`), { params: Promise.resolve(ids) }),
  ],
  [
    'download an output',
    (ids) =>
      output.GET(new Request(address), { params: Promise.resolve({ ...ids, outputId: ids.sectionId }) }),
  ],
  [
    'look at an output',
    (ids) =>
      outputPreview.GET(new Request(address), {
        params: Promise.resolve({ ...ids, outputId: ids.sectionId }),
      }),
  ],
  [
    'download several outputs',
    (ids) => outputsZip.GET(new Request(`${address}?id=${ids.sectionId}`), { params: Promise.resolve(ids) }),
  ],
  [
    'download a paper of a season or a year',
    (ids) => paper.GET(new Request(address), { params: Promise.resolve({ outputId: ids.sectionId }) }),
  ],
  [
    'have a newspaper page',
    ({ articleId }) =>
      newspaper.GET(new Request(address), { params: Promise.resolve({ pageId: articleId }) }),
  ],
  ['search the desk', () => search.GET(new Request(`${address}/search?q=云溪`))],
  ['upload a photo', () => photos.POST(post())],
  ['send in a sheet of figures', () => factsSheet.POST(post())],
  ['have a sheet of figures carried out', () => factsSheet.PUT(post())],
  ['have the ledger as a sheet', () => factsSheet.GET(new Request(`${address}?as=csv`))],
  ['send in a sheet of people', () => peopleSheet.POST(post())],
  ['have an empty one', () => peopleSheet.GET(new Request(address))],
  [
    'have a season’s matrix',
    ({ articleId }) => matrix.GET(new Request(address), { params: Promise.resolve({ seasonId: articleId }) }),
  ],
];

test.each(handlers)('who is signed out cannot %s', async (_, handle) => {
  const { articleId, sectionIds } = await articleWithText(db, await person(db, { roles: ['writer'] }));
  const events = await db.event.count();
  const response = await handle({ articleId, sectionId: sectionIds[0] ?? '' });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ failure: { code: 'unauthenticated', reason: 'signed_out' } });
  expect(await db.event.count()).toBe(events);
});

test('a photo that no live publication shows is not there for who is signed out', async () => {
  const params = Promise.resolve({ hash: 'a'.repeat(64), file: '480.webp' });
  expect((await photo.GET(new Request(address), { params })).status).toBe(404);
});

test('the content API is open to who is signed out, and has nothing of an article in work', async () => {
  await articleWithText(db, await person(db, { roles: ['writer'] }));
  const list = await publications.GET(new Request(`${address}/v1/publications`));
  expect([list.status, await list.json()]).toMatchObject([200, { items: [] }]);
  const params = Promise.resolve({ year: '2025', slug: 'tongxin' });
  expect((await publication.GET(new Request(address), { params })).status).toBe(404);
  expect((await openApi.GET(new Request(address))).status).toBe(200);
});

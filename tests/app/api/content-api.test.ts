import Ajv2020 from 'ajv/dist/2020';
import { beforeEach, describe, expect, test } from 'vitest';
import * as document from '@/app/api/v1/openapi.json/route';
import * as one from '@/app/api/v1/publications/[year]/[slug]/route';
import * as list from '@/app/api/v1/publications/route';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { CONTENT_REQUESTS_A_MINUTE } from '@/lib/web/content-response';
import { resetDb, testDb } from '../../support/database';
import { approve, newsroom, revisionOf, submit, type Newsroom } from '../../support/newsroom';
import { articleWithText, ctxOf } from '../../support/office';
import { withoutRules } from '../../support/without-rules';

const db = testDb();
const ORIGIN = 'http://localhost:3000';
let room: Newsroom;
let reader = 0;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
  reader += 1;
});

/** Each test reads from an address of its own. */
const requestOf = (path: string, headers: Record<string, string> = {}) =>
  new Request(`${ORIGIN}${path}`, { headers: { 'x-forwarded-for': `192.0.2.${reader}`, ...headers } });
const ask = (query = '', headers = {}) => list.GET(requestOf(`/api/v1/publications${query}`, headers));
const read = (year: string, slug: string, headers = {}) =>
  one.GET(requestOf(`/api/v1/publications/${year}/${slug}`, headers), {
    params: Promise.resolve({ year, slug }),
  });

async function published({ slug, year = 2025, bodyName = '云溪区委统战部' }: Wanted): Promise<string> {
  const { articleId } = await articleWithText(db, room.writer, { year, bodyName });
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug });
  return articleId;
}
type Wanted = { slug: string; year?: number; bodyName?: string };

const slugsOf = async (response: Response) => {
  const { items } = (await response.json()) as { items: { slug: string }[] };
  return items.map(({ slug }) => slug);
};

/** The document's word on an answer of this status, and whether the answer keeps to it. */
async function holdsTo(path: string, response: Response): Promise<unknown> {
  const described = await (await document.GET(requestOf('/api/v1/openapi.json'))).json();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: described.components });
  const { content } = described.paths[path].get.responses[response.status];
  const name = content['application/json'].schema.$ref;
  const isValid = ajv.getSchema(`api${name}`);
  const answer = await response.clone().json();
  return isValid?.(answer) ? 'valid' : isValid?.errors;
}

describe('the list of publications', () => {
  test('has what can be read, newest first, and nothing of a text in work', async () => {
    await articleWithText(db, room.writer, { year: 2025 });
    await published({ slug: 'first' });
    const outOfDate = await published({ slug: 'second' });
    const gone = await published({ slug: 'third' });
    const publisher = ctxOf(db, room.publisher);
    await withdrawPublication(publisher, { articleId: gone, kind: 'in_error', reason: '有误' });
    const told = { reason: '机构改革', publicWords: '机构已更名' };
    await withdrawPublication(publisher, { articleId: outOfDate, kind: 'out_of_date', ...told });
    const response = await ask();
    expect(await holdsTo('/publications', response)).toBe('valid');
    const { items, next } = await response.json();
    expect(items).toMatchObject([
      { slug: 'second', isOutOfDate: true },
      {
        slug: 'first',
        isOutOfDate: false,
        address: `${ORIGIN}/2025/first`,
        data: `${ORIGIN}/api/v1/publications/2025/first`,
      },
    ]);
    expect(next).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('is of one year, one body, one topic', async () => {
    await published({ slug: 'a', year: 2024 });
    await published({ slug: 'b', bodyName: '云溪区侨联' });
    await published({ slug: 'c' });
    await withoutRules(
      `UPDATE "Revision" SET content = jsonb_set(content, '{sections,1,topicIds}', '["livelihood"]')
       WHERE id = (SELECT "shownRevisionId" FROM "Publication" WHERE slug = 'c')`,
    );
    expect(await slugsOf(await ask('?year=2024'))).toEqual(['a']);
    expect(await slugsOf(await ask(`?body=${encodeURIComponent('云溪区侨联')}`))).toEqual(['b']);
    expect(await slugsOf(await ask('?topic=livelihood'))).toEqual(['c']);
    expect(await slugsOf(await ask('?topic=livelihood&year=2024'))).toEqual([]);
  });

  test('goes on where a page ended, though something was published meanwhile', async () => {
    for (const slug of ['a', 'b', 'c', 'd']) await published({ slug });
    const first = await ask('?limit=2&year=2025');
    const { next } = await first.clone().json();
    expect(await slugsOf(first)).toEqual(['d', 'c']);
    const address = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    expect(address).toBe(`${ORIGIN}/api/v1/publications?limit=2&year=2025&cursor=${next}`);
    await published({ slug: 'e' });
    const second = await ask(new URL(String(address)).search);
    expect(second.headers.get('link')).toBeNull();
    expect(await slugsOf(second)).toEqual(['b', 'a']);
  });

  test.each([
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?limit=ten', 'limit'],
    ['?limit=5&limit=6', 'limit'],
    ['?year=26', 'year'],
    ['?cursor=abc', 'cursor'],
    ['?body=', 'body'],
    ['?body=%00', 'body'],
    ['?topic=', 'topic'],
    ['?__proto__=1', '__proto__'],
    ['?status=drafting', 'status'],
  ])('asked for %s says what is wrong with it', async (query, parameter) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await holdsTo('/publications', response)).toBe('valid');
    expect(await response.json()).toMatchObject({ error: { parameter, expected: expect.any(String) } });
  });
});

describe('a publication', () => {
  test('is the text that was approved, with its hash', async () => {
    await published({ slug: 'tongxin' });
    const response = await read('2025', 'tongxin');
    expect(await holdsTo('/publications/{year}/{slug}', response)).toBe('valid');
    const revision = await db.revision.findFirstOrThrow();
    expect(await response.json()).toMatchObject({
      article: {
        version: 1,
        title: '同心向前 共绘新卷',
        revision: 1,
        contentHash: revision.contentHash,
        isApproved: true,
        publication: { address: `${ORIGIN}/2025/tongxin`, correctedAt: null },
      },
      outOfDate: null,
      errata: [],
    });
  });

  test('that was withdrawn says what its page says, and no more', async () => {
    const articleId = await published({ slug: 'tongxin' });
    const told = { reason: '内部原因', publicWords: '数据有误' };
    await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', ...told });
    const response = await read('2025', 'tongxin');
    expect(response.status).toBe(410);
    expect(await holdsTo('/publications/{year}/{slug}', response)).toBe('valid');
    const answer = await response.json();
    expect(answer).toMatchObject({ withdrawn: { words: '数据有误', replacement: null, wasReplaced: false } });
    expect(JSON.stringify(answer)).not.toMatch(/内部原因|sections/);
  });

  test('that was replaced leads to what stands in its place', async () => {
    const articleId = await published({ slug: 'old' });
    const replacementId = await published({ slug: 'new' });
    const why = { kind: 'replaced', reason: '另写', replacementId };
    await withdrawPublication(ctxOf(db, room.publisher), { articleId, ...why });
    const response = await read('2025', 'old');
    expect(await holdsTo('/publications/{year}/{slug}', response)).toBe('valid');
    expect(await response.json()).toMatchObject({
      withdrawn: { replacement: { address: `${ORIGIN}/2025/new` } },
    });
  });

  test.each([
    ['2025', 'nothing'],
    ['25', 'tongxin'],
    ['2025', 'Not A Slug'],
  ])('at %s/%s is not found', async (year, slug) => {
    const response = await read(year, slug);
    expect(response.status).toBe(404);
    expect(await holdsTo('/publications/{year}/{slug}', response)).toBe('valid');
  });
});

describe('every answer', () => {
  test('is known by its tag, until something changes', async () => {
    await published({ slug: 'a' });
    const etag = (await ask()).headers.get('etag') ?? '';
    const again = await ask('', { 'if-none-match': `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await published({ slug: 'b' });
    expect((await ask('', { 'if-none-match': etag })).status).toBe(200);
  });

  test('is refused to an address that asks too often, and to no other', async () => {
    for (let count = 0; count < CONTENT_REQUESTS_A_MINUTE; count += 1) await ask('?limit=0');
    const response = await read('2025', 'tongxin');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    reader += 1;
    expect((await read('2025', 'tongxin')).status).toBe(404);
  });

  test('may be asked for from any site, with the tag it has', () => {
    const { status, headers } = list.OPTIONS();
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-headers')).toBe('If-None-Match');
  });
});

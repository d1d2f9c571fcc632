import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { checkPublicIndex, indexMissing, rebuildPublicIndex } from '@/lib/publications/index-all';
import { HITS_ON_A_PAGE, searchSite } from '@/lib/publications/queries/search-site';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { foldForSearch } from '@/lib/search/fold-for-search';
import type { FoundWindow } from '@/lib/search/found-passages';
import { searchable } from '@/lib/search/searchable';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { system } from '../../support/jobs';
import {
  approve,
  approvedArticle,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  type Newsroom,
} from '../../support/newsroom';
import { articleWithText, ctxOf } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
let room: Newsroom;
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

const find = async (query: string) =>
  (await searchSite({ db }, { query, page: 1 }))?.hits.map(({ slug }) => slug);
const nobody = () => {};

describe('what the public search finds', () => {
  test('is the text that readers can read, in whatever width, case or script it is looked for', async () => {
    const { articleId } = await publishedArticle(db, room, 'tongxin');
    for (const query of ['民营企业三百一十二家', '企', '同心 基地', '２０２５年，雲溪區委統戰部', '同心向前'])
      expect([query, await find(query)]).toEqual([query, ['tongxin']]);
    expect(await find('同心 没有的词')).toEqual([]);
    expect(await searchSite({ db }, { query: ' 　', page: 1 })).toBeNull();
    const found = await searchSite({ db }, { query: '三百一十二家', page: 9 });
    expect(found).toMatchObject({ total: 1, hasMore: false, page: 1, pages: 1 });
    expect(found?.hits[0]).toMatchObject({ title: '同心向前 共绘新卷', isOutOfDate: false });
    expect(found?.hits[0]?.passages).toEqual([
      [
        { text: '走访民营企业', isFound: false },
        { text: '三百一十二家', isFound: true },
        { text: '。', isFound: false },
      ],
    ]);

    await reopenArticle(ctxOf(db, room.writer), { articleId });
    const { id } = await db.section.findFirstOrThrow({
      where: { articleId, role: 'body' },
      select: { id: true },
    });
    await revise(db, room.writer, id, '走访专精特新企业。');
    expect(await find('专精特新')).toEqual([]);
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    const revisionId = await revisionOf(db, reviewId);
    expect(await find('专精特新')).toEqual([]);
    await correctPublication(ctxOf(db, room.publisher), { articleId, revisionId, kind: 'minor', note: '' });
    expect(await find('专精特新')).toEqual(['tongxin']);
  });

  test('is nothing that is drafted, approved or scheduled, until it is live', async () => {
    await articleWithText(db, room.writer);
    const { articleId, revisionId } = await approvedArticle(db, room);
    expect(await find('民营企业')).toEqual([]);
    const at = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000);
    await schedulePublication(ctxOf(db, room.publisher), {
      articleId,
      revisionId,
      slug: 'later',
      dueAt: at,
    });
    expect(await find('民营企业')).toEqual([]);
    await publishDue(ctxOf(db, system, new Date(at.getTime() + 1000)), { articleId });
    expect(await find('民营企业')).toEqual(['later']);
  });

  test('is gone with a withdrawal, unless the text stays to be read', async () => {
    const first = await publishedArticle(db, room, 'first');
    const second = await publishedArticle(db, room, 'second');
    const withdraw = (articleId: string, kind: string) =>
      withdrawPublication(ctxOf(db, room.publisher), { articleId, kind, reason: '原因' });
    await withdraw(first.articleId, 'in_error');
    await withdraw(second.articleId, 'out_of_date');
    expect(await searchSite({ db }, { query: '民营企业', page: 1 })).toMatchObject({
      hits: [{ slug: 'second', isOutOfDate: true }],
    });
    await publishArticle(ctxOf(db, room.publisher), {
      articleId: first.articleId,
      revisionId: first.revisionId,
      slug: 'first',
    });
    expect((await find('民营企业'))?.sort()).toEqual(['first', 'second']);
  });

  test('is put right by the check, the rebuilding and the server’s start', async () => {
    const { articleId } = await publishedArticle(db, room, 'tongxin');
    await publishedArticle(db, room, 'other');
    const ctx = { ...ctxOf(db, system), db };
    expect(await checkPublicIndex(db, nobody)).toEqual([]);
    await ownerDb().publishedText.deleteMany({ where: { publication: { articleId } } });
    await ownerDb().publishedText.updateMany({ data: { folded: '别的文字' } });
    expect(await checkPublicIndex(db, nobody)).toHaveLength(2);
    expect([await indexMissing(ctx), await indexMissing(ctx)]).toEqual([1, 0]);
    expect(await checkPublicIndex(db, nobody)).toHaveLength(1);
    expect(await rebuildPublicIndex(ctx, nobody)).toBe(2);
    expect(await checkPublicIndex(db, nobody)).toEqual([]);
  });
});

const character = fc.constantFrom(
  ...'统战工作發发展云溪雲區区0２Aａ．.，,（） \n',
  '\u{20000}',
  '\u{20800}',
  '\u{2A6D6}',
  '𠮷',
);
const anyText = fc.array(character, { maxLength: 80 }).map((chars) => chars.join(''));
const anyWord = fc
  .array(character, { minLength: 1, maxLength: 5 })
  .map((chars) => chars.join('').replace(/\s/gu, ''))
  .filter((word) => word !== '');

test('a search finds what a scan finds: any words in any texts', async () => {
  const slugs = Array.from({ length: 6 }, (_, index) => `text-${index}`);
  for (const slug of slugs) await publishedArticle(db, room, slug);
  const rows = await db.publishedText.findMany({
    select: { publicationId: true, publication: { select: { slug: true } } },
  });
  const texts = fc.array(anyText, { minLength: rows.length, maxLength: rows.length });
  const queries = fc.array(fc.array(anyWord, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, queries, async (given, asked) => {
      for (const [index, { publicationId }] of rows.entries())
        await ownerDb().publishedText.update({
          where: { publicationId },
          data: searchable(given[index] ?? ''),
        });
      for (const words of asked) {
        const has = (text: string) =>
          words.every((word) => foldForSearch(text).includes(foldForSearch(word)));
        const scanned = rows
          .filter((_, index) => has(given[index] ?? ''))
          .map(({ publication }) => publication.slug);
        expect((await find(words.join(' ')))?.sort()).toEqual(scanned.sort());
      }
    }),
    { numRuns: 60 },
  );
});

test('pages hold twenty each, newest first, and every one of them is reached', async () => {
  const MORE = 224;
  await publishedArticle(db, room, 'one');
  await publishMore(MORE);
  const page = async (number: number) => {
    const found = await searchSite({ db }, { query: '民营企业', page: number });
    return { ...found, hits: found?.hits.map(({ slug }) => slug) };
  };
  expect(await page(1)).toMatchObject({ total: 100, hasMore: true, page: 1, pages: 5 });
  expect((await page(1)).hits).toEqual([
    'one',
    ...Array.from({ length: HITS_ON_A_PAGE - 1 }, (_, index) => `more-${index + 1}`),
  ]);
  expect(await page(11)).toMatchObject({ total: 220, hasMore: true, page: 11 });
  expect(await page(12)).toMatchObject({ total: MORE + 1, hasMore: false, page: 12, pages: 12 });
  expect((await page(12)).hits?.at(-1)).toBe(`more-${MORE}`);
  expect(await page(1e9)).toMatchObject({ total: MORE + 1, page: 12 });
});

test('what the database cuts around a word is what stands there', async () => {
  const word = fc.array(anyWord, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(anyText, word, fc.nat(10), fc.nat(10), async (text, words, before, after) => {
      const folded = foldForSearch(text);
      const asked = words.map(foldForSearch);
      const [row] = await db.$queryRaw<{ windows: FoundWindow[] }[]>`
        SELECT found_windows(${text}, ${folded}, ${asked}::text[], ${before}::int, ${after}::int) AS windows`;
      const chars = [...text];
      const expected = asked.flatMap((wanted) => {
        const unit = folded.indexOf(wanted);
        if (unit < 0) return [];
        const place = [...folded.slice(0, unit)].length;
        const length = [...wanted].length;
        const [from, to] = [Math.max(0, place - before), place + length + after];
        const cut = (all: string[]) => all.slice(from, to).join('');
        return [{ at: from, place: place - from, length, text: cut(chars), folded: cut([...folded]) }];
      });
      expect(row?.windows).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

/** As old as their number in hours, each with the text of the one that is published. */
async function publishMore(count: number): Promise<void> {
  await ownerDb().$transaction([
    // Rules ask for reviews of what is published: these never were anything but published.
    ownerDb().$executeRaw`SET LOCAL session_replication_role = replica`,
    ownerDb().$executeRaw`
      CREATE TEMP TABLE made ON COMMIT DROP AS SELECT gen_random_uuid() AS article, gen_random_uuid() AS revision,
        gen_random_uuid() AS publication, n FROM generate_series(1, ${count}::int) AS n`,
    ownerDb().$executeRaw`
      INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById")
      SELECT made.article, a."bodyName", a.year, a.headline, a.kicker, a."createdById" FROM made, "Article" a`,
    ownerDb().$executeRaw`
      INSERT INTO "Revision" (id, "articleId", number, content, "contentHash", "createdById")
      SELECT made.revision, made.article, 1, r.content, r."contentHash", r."createdById" FROM made, "Revision" r`,
    ownerDb().$executeRaw`
      INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "shownRevisionId", "bodyName", title, "publishedAt")
      SELECT made.publication, made.article, p.year, 'more-' || made.n, 'live', made.revision, made.revision, p."bodyName", p.title,
        p."publishedAt" - made.n * interval '1 hour' FROM made, "Publication" p`,
    ownerDb().$executeRaw`
      INSERT INTO "PublishedText" ("publicationId", "revisionId", "publishedAt", text, folded, grams)
      SELECT made.publication, made.revision, p."publishedAt", t.text, t.folded, t.grams
      FROM made JOIN "Publication" p ON p.id = made.publication, "PublishedText" t`,
  ]);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bakePages } from '@/lib/outputs/site/bake-pages';
import { expectPages } from '@/lib/outputs/site/expected-pages';
import { siteDirectory } from '@/lib/outputs/site/site-page';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '@/tests/support/database';
import { approve, newsroom, revisionOf, submit, type Newsroom } from '@/tests/support/newsroom';
import { articleWithText, ctxOf } from '@/tests/support/office';
import { withPicture } from '@/tests/support/published-articles';
import { revise } from '@/tests/support/revise';

const PICTURE = 'ab'.repeat(32);
const LISTS = ['/', '/feed.json', '/feed.xml', '/sitemap.xml'];

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

const bake = (most = 1_000) => bakePages(db, { make: 'one', most });
const publisher = () => ctxOf(db, room.publisher);
const fileOf = (name: string) => readFile(path.join(siteDirectory(), name), 'utf8');

/** The paths whose files stand for them no more, or not yet. */
async function stale(): Promise<string[]> {
  const rows = await db.bakedPage.findMany({ where: { status: null }, select: { path: true } });
  return rows.map(({ path: at }) => at).toSorted();
}

async function kept(at: string) {
  return db.bakedPage.findUnique({ where: { path: at }, select: { status: true, hash: true, make: true } });
}

async function approved(wanted: { bodyName?: string; year: number }) {
  const article = await articleWithText(db, room.writer, wanted);
  const reviewId = await submit(db, room.writer, article.articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  return { ...article, revisionId: await revisionOf(db, reviewId) };
}

async function published(slug: string, wanted: { bodyName?: string; year: number }) {
  const article = await approved(wanted);
  const { articleId, revisionId } = article;
  await publishArticle(publisher(), { articleId, revisionId, slug });
  return article;
}

async function publishedWithPicture(slug: string, year: number): Promise<string> {
  await db.photo.createMany({
    data: [{ hash: PICTURE, width: 640, height: 480, byteSize: 1 }],
    skipDuplicates: true,
  });
  const article = await articleWithText(db, room.writer, { year });
  const { articleId } = article;
  await withPicture(db, room, article, PICTURE);
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  await publishArticle(publisher(), { articleId, revisionId: await revisionOf(db, reviewId), slug });
  return articleId;
}

describe('which pages a change leaves without a file', () => {
  test('none, by a first text that is only approved, or scheduled', async () => {
    const { articleId, revisionId } = await approved({ year: 2025 });
    const dueAt = new Date(Math.ceil(Date.now() / 60_000 + 60) * 60_000).toISOString();
    await schedulePublication(publisher(), { articleId, revisionId, slug: 'a', dueAt });
    expect(await stale()).toEqual([]);
  });

  test('the article’s own, the lists’ and its year’s', async () => {
    await published('a', { year: 2025 });
    await published('b', { year: 2024, bodyName: '云溪区民政局' });
    await bake();
    await published('c', { year: 2025, bodyName: '云溪区司法局' });
    expect(await stale()).toEqual([...LISTS, '/2025', '/2025/c'].toSorted());
  });

  test('the same body’s later years, which list it', async () => {
    await published('a', { year: 2025 });
    await published('other', { year: 2025, bodyName: '云溪区民政局' });
    await published('b', { year: 2024, bodyName: '云溪区民政局' });
    await bake();
    await published('c', { year: 2024 });
    expect(await stale()).toEqual([...LISTS, '/2024', '/2024/c', '/2025/a'].toSorted());
  });

  test('all, by the first article of a year and the last that goes: each page names the years', async () => {
    await published('a', { year: 2025, bodyName: '云溪区民政局' });
    await bake();
    const { articleId } = await published('b', { year: 2024 });
    expect(await stale()).toContain('/2025/a');
    await bake();
    await withdrawPublication(publisher(), { articleId, kind: 'in_error', reason: '有误' });
    expect(await stale()).toContain('/2025/a');
    await bake();
    expect(await kept('/2024')).toMatchObject({ status: 404, hash: null });
  });

  test('of a replaced article the page that leads to the other, when that goes too', async () => {
    const old = await published('old', { year: 2025 });
    const next = await published('next', { year: 2025, bodyName: '云溪区民政局' });
    const toNext = { kind: 'replaced', replacementId: next.articleId, reason: '重发' };
    await withdrawPublication(publisher(), { articleId: old.articleId, ...toNext });
    await bake();
    expect(await fileOf('2025/old.html')).toContain('2025/next');
    await withdrawPublication(publisher(), { articleId: next.articleId, kind: 'in_error', reason: '有误' });
    expect(await stale()).toContain('/2025/old');
  });

  test('of one that was replaced by another that was replaced, at the end of the chain as well', async () => {
    const first = await published('first', { year: 2025 });
    const second = await published('second', { year: 2025, bodyName: '云溪区民政局' });
    const third = await published('third', { year: 2025, bodyName: '云溪区司法局' });
    const replaced = (replacementId: string) => ({ kind: 'replaced', replacementId, reason: '重发' });
    await withdrawPublication(publisher(), { articleId: first.articleId, ...replaced(second.articleId) });
    await withdrawPublication(publisher(), { articleId: second.articleId, ...replaced(third.articleId) });
    await bake();
    expect(await fileOf('2025/first.html')).toContain('third');
    await withdrawPublication(publisher(), { articleId: third.articleId, kind: 'in_error', reason: '有误' });
    expect(await stale()).toEqual(expect.arrayContaining(['/2025/first', '/2025/second', '/2025/third']));
  });

  test('a correction’s page, by its text and by its note', async () => {
    const { articleId, sectionIds } = await published('a', { year: 2025 });
    await bake();
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await revise(db, room.writer, sectionIds[0] ?? '', '改过的导语。');
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    expect(await stale()).toEqual([]);
    const revisionId = await revisionOf(db, reviewId);
    await correctPublication(publisher(), { articleId, revisionId, kind: 'major', note: '导语数据有误。' });
    expect(await stale()).toEqual([...LISTS, '/2025', '/2025/a'].toSorted());
    await bake();
    expect(await fileOf('2025/a.html')).toContain('改过的导语。');
    expect(await fileOf('2025/a.html')).toContain('导语数据有误。');
  });

  test('none, by what a transaction did that was not committed', async () => {
    await published('a', { year: 2025 });
    await bake();
    const failed = db.$transaction(async (tx) => {
      await tx.publication.updateMany({ data: { version: { increment: 1 } } });
      throw new Error('not after all');
    });
    await expect(failed).rejects.toThrow('not after all');
    expect(await stale()).toEqual([]);
  });
});

describe('making pages', () => {
  test('writes a live article as 200 and a withdrawn one as 410, each with its hash and what made it', async () => {
    const { articleId } = await published('a', { year: 2025 });
    await bake();
    expect(await kept('/2025/a')).toMatchObject({ status: 200, make: 'one' });
    expect(await fileOf('2025/a.html')).toContain('同心向前');
    await withdrawPublication(publisher(), {
      articleId,
      kind: 'in_error',
      reason: '内情',
      publicWords: '数据有误',
    });
    await bake();
    expect(await kept('/2025/a')).toMatchObject({ status: 410 });
    expect(await fileOf('2025/a.html')).toContain('数据有误');
    expect(await fileOf('2025/a.html')).not.toContain('主题宣讲');
  });

  test('keeps a picture as long as one article that can be read shows it', async () => {
    const first = await publishedWithPicture('a', 2025);
    const second = await publishedWithPicture('b', 2025);
    const at = `/photos/${PICTURE}`;
    await bake();
    expect(await kept(at)).toMatchObject({ status: 200, hash: PICTURE });
    await withdrawPublication(publisher(), { articleId: first, kind: 'in_error', reason: '有误' });
    expect(await stale()).toContain(at);
    await bake();
    expect(await kept(at)).toMatchObject({ status: 200 });
    await withdrawPublication(publisher(), { articleId: second, kind: 'in_error', reason: '有误' });
    await bake();
    expect(await kept(at)).toMatchObject({ status: 404, hash: null });
  });

  test('leaves a page that changed while it was made to be made again', async () => {
    await published('raced', { year: 2025 });
    let making: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      // Holds up whoever records a page.
      await tx.$executeRaw`SELECT next_site_generation()`;
      making = bake();
      await vi.waitFor(() => fileOf('2025/raced.html'), 5_000);
      await tx.$executeRaw`SELECT pages_changed(ARRAY['/2025/raced'])`;
    });
    await making;
    expect(await stale()).toEqual(['/2025/raced']);
  });

  test('makes the newest changes first, so many at a time', async () => {
    await published('a', { year: 2025 });
    await published('b', { year: 2025, bodyName: '云溪区民政局' });
    expect(await bake(6)).toMatchObject({ made: 6, gone: 0 });
    expect(await stale()).toEqual(['/2025/a']);
    expect(await bake()).toMatchObject({ made: 1 });
    expect(await bake()).toEqual({ made: 0, gone: 0, failed: [] });
  });

  test('at the start expects what has no row, and what was made otherwise', async () => {
    await published('a', { year: 2025 });
    await bake();
    await db.bakedPage.deleteMany({ where: { path: { in: ['/2025/a', '/2025'] } } });
    await expectPages(db, 'one');
    expect(await stale()).toEqual(['/2025', '/2025/a', '/404', '/accessibility', '/robots.txt']);
    await bake();
    await expectPages(db, 'one');
    expect(await stale()).toEqual([]);
    await expectPages(db, 'two');
    expect(await stale()).toHaveLength(await db.bakedPage.count());
  });
});

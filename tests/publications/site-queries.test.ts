import { beforeEach, describe, expect, test } from 'vitest';
import { saveHead } from '@/lib/writing/commands/save-head';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { publishDue } from '@/lib/publications/commands/publish-due';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { unschedulePublication } from '@/lib/publications/commands/unschedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { listSchedules } from '@/lib/publications/queries/list-schedules';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import {
  findPublished,
  listAddresses,
  listEarlierYears,
  listNewest,
  listNewestByYear,
  listYear,
  listReadableYears,
  listYears,
} from '@/lib/publications/site-queries';
import { resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';
import { approve, newsroom, revisionOf, submit, type Newsroom } from '../support/newsroom';
import { articleWithText, ctxOf } from '../support/office';
import { withoutRules } from '../support/without-rules';

const db = testDb();
const ctx = { db };
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

type Wanted = { year: number; slug: string; bodyName?: string };

async function approved({ year, bodyName = '云溪区委统战部' }: Omit<Wanted, 'slug'>) {
  const { articleId } = await articleWithText(db, room.writer, { year, bodyName });
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  return { articleId, revisionId: await revisionOf(db, reviewId) };
}

async function published({ slug, ...wanted }: Wanted): Promise<string> {
  const article = await approved(wanted);
  await publishArticle(ctxOf(db, room.publisher), { ...article, slug });
  return article.articleId;
}

const slugs = (entries: { slug: string }[]) => entries.map(({ slug }) => slug);

describe('what the public reads', () => {
  test('nothing that was never published', async () => {
    await articleWithText(db, room.writer, { year: 2025 });
    await approved({ year: 2025 });
    expect(await listNewest(ctx, 10)).toEqual([]);
    expect(await listYears(ctx)).toEqual([]);
    expect(await listReadableYears(ctx)).toEqual([]);
    expect(await listAddresses(ctx)).toEqual([]);
  });

  test('a live article at its address, with its whole text', async () => {
    await published({ year: 2025, slug: 'tongxin' });
    const article = await findPublished(ctx, { year: 2025, slug: 'tongxin' });
    expect(article).toMatchObject({
      state: 'live',
      title: '同心向前 共绘新卷',
      errata: [],
      content: { bodyName: '云溪区委统战部', heading: { headline: ['同心向前 共绘新卷'] } },
    });
    expect(article?.state === 'live' && article.content.sections).toHaveLength(4);
    expect(await findPublished(ctx, { year: 2024, slug: 'tongxin' })).toBeNull();
  });

  test('the revision that was published, whatever the working copy says by now', async () => {
    const articleId = await published({ year: 2025, slug: 'tongxin' });
    await withoutRules(`UPDATE "Article" SET status = 'drafting', headline = '{另一个题目}'`);
    expect(await findPublished(ctx, { year: 2025, slug: 'tongxin' })).toMatchObject({
      content: { heading: { headline: ['同心向前 共绘新卷'] } },
    });
    expect(await db.article.findUnique({ where: { id: articleId } })).toMatchObject({
      headline: ['另一个题目'],
    });
  });

  test('nothing of a scheduled article', async () => {
    const { articleId, revisionId } = await approved({ year: 2025 });
    await db.publication.create({
      data: {
        articleId,
        revisionId,
        year: 2025,
        slug: 'later',
        state: 'scheduled',
        bodyName: '云溪区委统战部',
        title: '以后再说',
        scheduledFor: new Date('2027-01-01T00:00:00Z'),
      },
    });
    expect(await findPublished(ctx, { year: 2025, slug: 'later' })).toBeNull();
    expect(await listYear(ctx, 2025)).toEqual([]);
  });

  test('of a withdrawn article only that it was withdrawn, when, and what readers are told', async () => {
    const articleId = await published({ year: 2025, slug: 'tongxin' });
    const told = { reason: '内部原因', publicWords: '数据有误' };
    await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', ...told });
    const article = await findPublished(ctx, { year: 2025, slug: 'tongxin' });
    expect(article).toMatchObject({ state: 'withdrawn', words: '数据有误', replacement: null });
    expect(JSON.stringify(article)).not.toContain('内部原因');
    expect(article?.state === 'withdrawn' && article.withdrawnAt).toBeInstanceOf(Date);
    expect(article).not.toHaveProperty('content');
    expect(await listNewest(ctx, 10)).toEqual([]);
    expect(await listYears(ctx)).toEqual([]);
    expect(await listReadableYears(ctx)).toEqual([]);
    expect(await listAddresses(ctx)).toEqual([]);
  });

  test('at a withdrawn address the same as before while its next text is scheduled', async () => {
    const articleId = await published({ year: 2025, slug: 'tongxin' });
    const publisher = ctxOf(db, room.publisher);
    await withdrawPublication(publisher, { articleId, kind: 'in_error', reason: '数据有误' });
    const before = await findPublished(ctx, { year: 2025, slug: 'tongxin' });
    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await withoutRules(`UPDATE "Article" SET headline = '{改过的题目}'`);
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    const dueAt = new Date(publisher.now.getTime() + 3_600_000);
    dueAt.setUTCSeconds(0, 0);
    const revisionId = await revisionOf(db, reviewId);
    await schedulePublication(publisher, { articleId, revisionId, dueAt: dueAt.toISOString() });
    expect(await findPublished(ctx, { year: 2025, slug: 'tongxin' })).toEqual(before);
    expect(await listSchedules({ db, actor: room.publisher })).toMatchObject([{ title: '改过的题目' }]);

    expect(await publishDue(ctxOf(db, system, dueAt), { articleId })).toBe(true);
    expect(await findPublished(ctx, { year: 2025, slug: 'tongxin' })).toMatchObject({
      state: 'live',
      title: '改过的题目',
    });
  });

  test('an article that is out of date as it was, marked, until its next text is live', async () => {
    const articleId = await published({ year: 2025, slug: 'tongxin' });
    await published({ year: 2026, slug: 'next' });
    const publisher = ctxOf(db, room.publisher);
    const told = { reason: '机构改革', publicWords: '机构已更名' };
    await withdrawPublication(publisher, { articleId, kind: 'out_of_date', ...told });
    const before = await findPublished(ctx, { year: 2025, slug: 'tongxin' });
    expect(before).toMatchObject({
      ...{
        state: 'live',
        title: '同心向前 共绘新卷',
        outOfDate: { since: publisher.now, words: '机构已更名' },
      },
    });
    expect(slugs(await listNewest(ctx, 9))).toEqual(['next']);
    expect(await listYear(ctx, 2025)).toMatchObject([{ slug: 'tongxin', isOutOfDate: true }]);
    expect(await listYears(ctx)).toContainEqual({ year: 2025, count: 1 });
    expect(slugs(await listAddresses(ctx))).toContain('tongxin');
    const earlier = await listEarlierYears(ctx, { bodyName: '云溪区委统战部', year: 2026 });
    expect(earlier).toMatchObject([{ slug: 'tongxin', isOutOfDate: true }]);

    await reopenArticle(ctxOf(db, room.writer), { articleId });
    await withoutRules(`UPDATE "Article" SET headline = '{改过的题目}' WHERE id = '${articleId}'`);
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    const dueAt = new Date(Math.ceil((publisher.now.getTime() + 60_000) / 60_000) * 60_000);
    const next = { articleId, revisionId: await revisionOf(db, reviewId) };
    await schedulePublication(publisher, { ...next, dueAt: dueAt.toISOString() });
    expect(await findPublished(ctx, { year: 2025, slug: 'tongxin' })).toEqual(before);
    await unschedulePublication(publisher, { articleId });
    expect(await findPublished(ctx, { year: 2025, slug: 'tongxin' })).toEqual({
      ...before,
      updatedAt: expect.any(Date),
    });
    await publishArticle(publisher, next);
    expect(await findPublished(ctx, { year: 2025, slug: 'tongxin' })).toMatchObject({
      ...{ state: 'live', title: '改过的题目', outOfDate: null },
    });
  });

  test('a replaced article leads to what can be read in its place, however often that was replaced', async () => {
    const publisher = ctxOf(db, room.publisher);
    const [first, second, third] = [
      await published({ year: 2025, slug: 'first' }),
      await published({ year: 2025, slug: 'second' }),
      await published({ year: 2025, slug: 'third' }),
    ];
    const replace = (articleId: string, replacementId: string) =>
      withdrawPublication(publisher, { articleId, kind: 'replaced', reason: '另写', replacementId });
    const leadsTo = async (slug: string) => {
      const found = await findPublished(ctx, { year: 2025, slug });
      return found?.state === 'withdrawn' ? (found.replacement?.slug ?? 'nothing') : 'itself';
    };
    await replace(first, second);
    expect(await leadsTo('first')).toBe('second');
    await replace(second, third);
    expect(await leadsTo('first')).toBe('third');
    await withdrawPublication(publisher, { articleId: third, kind: 'in_error', reason: '有误' });
    expect([await leadsTo('first'), await leadsTo('second')]).toEqual(['nothing', 'nothing']);

    const { approvedRevisionId: revisionId } = await db.article.findUniqueOrThrow({ where: { id: first } });
    await publishArticle(publisher, { articleId: first, revisionId });
    expect([await leadsTo('first'), await leadsTo('second')]).toEqual(['itself', 'nothing']);
    const { approvedRevisionId } = await db.article.findUniqueOrThrow({ where: { id: third } });
    await publishArticle(publisher, { articleId: third, revisionId: approvedRevisionId });
    await withdrawPublication(publisher, { articleId: third, kind: 'out_of_date', reason: '过时' });
    expect(await leadsTo('second')).toBe('third');
  });

  test('corrections, the newest first', async () => {
    await published({ year: 2025, slug: 'tongxin' });
    const { id, revisionId } = await db.publication.findFirstOrThrow();
    for (const [note, issuedAt] of [
      ['先更正的', '2026-01-02T00:00:00Z'],
      ['后更正的', '2026-02-02T00:00:00Z'],
    ] as const) {
      const issuedById = room.publisher.id;
      await db.erratum.create({ data: { publicationId: id, revisionId, note, issuedAt, issuedById } });
    }
    const article = await findPublished(ctx, { year: 2025, slug: 'tongxin' });
    expect(article?.state === 'live' && article.errata.map(({ note }) => note)).toEqual([
      '后更正的',
      '先更正的',
    ]);
  });
});

describe('lists', () => {
  test('years newest first, each with its count, articles within them newest first', async () => {
    await published({ year: 2024, slug: 'a' });
    await published({ year: 2025, slug: 'b' });
    await published({ year: 2025, slug: 'c' });
    expect(await listYears(ctx)).toEqual([
      { year: 2025, count: 2 },
      { year: 2024, count: 1 },
    ]);
    expect(await listReadableYears(ctx)).toEqual([2025, 2024]);
    expect(slugs(await listYear(ctx, 2025))).toEqual(['c', 'b']);
    expect(slugs(await listNewest(ctx, 2))).toEqual(['c', 'b']);
    expect(slugs(await listNewestByYear(ctx, 10))).toEqual(['c', 'b', 'a']);
    expect(slugs(await listNewestByYear(ctx, 1))).toEqual(['c', 'a']);
    expect(slugs(await listAddresses(ctx))).toEqual(['c', 'b', 'a']);
  });

  test('an entry has the heading block of its revision and no photo when the text has none', async () => {
    const { articleId } = await articleWithText(db, room.writer, { year: 2025 });
    const { headVersion } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    const heading = {
      kicker: ['同题共答'],
      headline: ['上行', '下行'],
      subhead: '——回眸',
      seriesLabel: '巡礼',
    };
    await saveHead(ctxOf(db, room.writer), {
      articleId,
      baseVersion: headVersion,
      bodyName: '云溪区委统战部',
      year: 2025,
      heading,
      byline: [],
    });
    const reviewId = await submit(db, room.writer, articleId);
    await approve(db, reviewId, room.first, room.second, room.third);
    const revisionId = await revisionOf(db, reviewId);
    await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'a' });
    const [entry] = await listNewest(ctx, 1);
    expect(entry).toMatchObject({ title: '上行 下行', heading, photo: null });
    expect(entry?.publishedAt).toBeInstanceOf(Date);
  });

  test('an entry shows the first photo of its text', async () => {
    await published({ year: 2025, slug: 'a' });
    const photo = (hash: string | null) => ({
      type: 'photo',
      attrs: { hash, width: 800, height: 600, alt: '桥' },
    });
    const doc = (...content: unknown[]) => ({ type: 'doc', content });
    const sections = [
      { doc: doc({ type: 'paragraph' }, photo(null)) },
      { doc: doc(photo('a'.repeat(64)), photo('b'.repeat(64))) },
    ];
    await withoutRules(
      `UPDATE "Revision" SET content = jsonb_set(content, '{sections}', '${JSON.stringify(sections)}')`,
    );
    expect((await listNewest(ctx, 1))[0]?.photo).toMatchObject({
      hash: 'a'.repeat(64),
      width: 800,
      alt: '桥',
    });
  });

  test('earlier years are those of the same body, live, and before the year asked about', async () => {
    await published({ year: 2023, slug: 'a' });
    const withdrawn = await published({ year: 2024, slug: 'b' });
    await published({ year: 2024, slug: 'c', bodyName: '云溪区侨联' });
    await published({ year: 2025, slug: 'd' });
    await published({ year: 2026, slug: 'e' });
    await withdrawPublication(ctxOf(db, room.publisher), {
      articleId: withdrawn,
      kind: 'in_error',
      reason: '有误',
    });
    expect(slugs(await listEarlierYears(ctx, { bodyName: '云溪区委统战部', year: 2026 }))).toEqual([
      'd',
      'a',
    ]);
    expect(slugs(await listEarlierYears(ctx, { bodyName: '云溪区委统战部', year: 2025 }))).toEqual(['a']);
  });
});

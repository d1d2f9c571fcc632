import { beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { ARTICLES_PER_PAGE, listArticles } from '@/lib/articles/queries/list-articles';
import { readSort } from '@/lib/domain/article/article-sort';
import { articleWithText, ctxOf, person } from '../../support/office';
import { approve, newsroom, publishedArticle, submittedArticle } from '../../support/newsroom';
import { resetDb, testDb } from '../../support/database';
import { ask, daysAfter, DUE, seasonOffice } from '../../support/season';

const db = testDb();
beforeEach(() => resetDb());

const idsOf = ({ articles }: { articles: { id: string }[] }) => articles.map((article) => article.id);

test('an article is listed with what it is, where it stands, who writes it and how long it is', async () => {
  const room = await newsroom(db);
  const { articleId } = await submittedArticle(db, room);
  const { articles, ...pages } = await listArticles(ctxOf(db, room.auditor));
  const { _sum } = await db.section.aggregate({ where: { removedAt: null }, _sum: { characterCount: true } });
  expect(pages).toEqual({ page: 1, pageCount: 1, total: 1 });
  expect(articles).toEqual([
    {
      id: articleId,
      bodyName: '云溪区委统战部',
      year: 2025,
      headline: '同心向前 共绘新卷',
      status: 'in_review',
      stageName: '初审',
      publication: 'none',
      liveAddress: null,
      isArchived: false,
      writerNames: ['林晓雯'],
      characterCount: _sum.characterCount,
      updatedAt: expect.any(Date),
    },
  ]);
});

test('a live article tells its address', async () => {
  const room = await newsroom(db);
  await publishedArticle(db, room, 'tongzhan');
  const [article] = (await listArticles(ctxOf(db, room.writer))).articles;
  expect(article).toMatchObject({ publication: 'live', liveAddress: { year: 2025, slug: 'tongzhan' } });
});

describe('filters', () => {
  async function shelf() {
    const writer = await person(db, { roles: ['writer'] });
    const other = await person(db, { roles: ['writer'] });
    const make = async (by: typeof writer, bodyName: string, year: number, headline: string[]) => {
      const made = await articleWithText(db, by, { bodyName, year, headline, sections: [] });
      return made.articleId;
    };
    const a = await make(writer, '云溪区政协', 2024, ['协商为民']);
    const b = await make(writer, '云溪区侨联', 2025, ['同心', '100%到位']);
    const c = await make(other, '云溪区侨联', 2024, ['侨心如炬']);
    await db.article.update({ where: { id: c }, data: { status: 'changes_requested' } });
    const list = async (filter: object) => idsOf(await listArticles(ctxOf(db, writer), filter));
    return { a, b, c, list };
  }

  test('narrow the list, alone and together', async () => {
    const { a, b, c, list } = await shelf();
    expect(await list({})).toEqual([c, b, a]);
    expect(await list({ status: 'changes_requested' })).toEqual([c]);
    expect(await list({ year: 2024 })).toEqual([c, a]);
    expect(await list({ bodyName: '云溪区侨联' })).toEqual([c, b]);
    expect(await list({ mine: true })).toEqual([b, a]);
    expect(await list({ mine: true, year: 2025, bodyName: '云溪区侨联' })).toEqual([b]);
    expect(await list({ publication: 'live' })).toEqual([]);
    expect(await list({ publication: 'none' })).toHaveLength(3);
  });

  test('find a part of the headline or the body, and take signs as they are', async () => {
    const { a, b, c, list } = await shelf();
    expect(await list({ text: '侨联' })).toEqual([c, b]);
    expect(await list({ text: ' 协商 ' })).toEqual([a]);
    expect(await list({ text: '同心 100%' })).toEqual([b]);
    expect(await list({ text: '%' })).toEqual([b]);
    expect(await list({ text: '_' })).toEqual([]);
    expect(await list({ text: "'; DROP" })).toEqual([]);
  });
});

test('pages follow on each other without gap or repeat', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const at = new Date('2026-01-01T00:00:00Z');
  await db.article.createMany({
    data: Array.from({ length: ARTICLES_PER_PAGE + 5 }, () => ({
      bodyName: '云溪区',
      year: 2025,
      createdById: writer.id,
      updatedAt: at,
    })),
  });
  const ctx = ctxOf(db, writer);
  const [first, second] = [await listArticles(ctx, { page: 1 }), await listArticles(ctx, { page: 2 })];
  expect(first).toMatchObject({ pageCount: 2, total: ARTICLES_PER_PAGE + 5 });
  expect(second.articles).toHaveLength(5);
  expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(ARTICLES_PER_PAGE + 5);
});

test.each(['contributor', 'admin'] as const)('a %s is shown none', async (role) => {
  const writer = await person(db, { roles: ['writer'] });
  await createArticle(ctxOf(db, writer), { bodyName: '云溪区', year: 2025, from: { kind: 'empty' } });
  const someone = await person(db, { roles: [role] });
  expect(await listArticles(ctxOf(db, someone))).toMatchObject({ articles: [], total: 0 });
});

describe('what a number of the overview counts', () => {
  test('is listed by the stage of the review', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    const at = async (stage: string) => idsOf(await listArticles(ctxOf(db, room.publisher), { stage }));
    expect(await at('初审')).toEqual([articleId]);
    await approve(db, reviewId, room.first);
    expect(await at('初审')).toEqual([]);
    expect(await at('复审')).toEqual([articleId]);
  });

  test('is listed by how long it has waited, and what is published waits no more', async () => {
    const room = await newsroom(db);
    const { articleId: live } = await publishedArticle(db, room);
    const { articleId } = await articleWithText(db, room.writer);
    const then = new Date('2026-01-01T00:00:00Z');
    for (const id of [live, articleId]) await db.article.update({ where: { id }, data: { movedAt: then } });
    const since = async (waitingSince: Date) =>
      idsOf(await listArticles(ctxOf(db, room.writer), { waitingSince }));
    expect(await since(then)).toEqual([articleId]);
    expect(await since(new Date(then.getTime() - 1))).toEqual([]);
  });

  test('is listed where something is overdue', async () => {
    const office = await seasonOffice(db);
    await articleWithText(db, office.writer);
    await ask(db, office, office.departmentId, [office.sectionIds[1] ?? '']);
    const at = async (overdueAt: Date) => idsOf(await listArticles(ctxOf(db, office.writer), { overdueAt }));
    expect(await at(DUE)).toEqual([]);
    expect(await at(daysAfter(DUE, 1))).toEqual([office.articleId]);
  });

  test('is listed by when it was published', async () => {
    const room = await newsroom(db);
    const { articleId } = await publishedArticle(db, room);
    const { publishedAt } = await db.publication.findUniqueOrThrow({ where: { articleId } });
    const at = publishedAt ?? new Date(0);
    const between = async (from: Date, to: Date) =>
      idsOf(await listArticles(ctxOf(db, room.auditor), { published: { from, to } }));
    expect(await between(at, daysAfter(at, 1))).toEqual([articleId]);
    expect(await between(daysAfter(at, -1), at)).toEqual([]);
  });
});

test('it is sorted by each column both ways, headlines by pinyin, those without one last', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const ids: Record<string, string> = {};
  for (const [name, year, headline] of [
    ['乙', 2024, ['重点工作']],
    ['甲', 2026, ['安全生产']],
    ['丙', 2025, []],
  ] as const) {
    const sections = [{ texts: ['字'.repeat(year - 2020)] }];
    const made = await articleWithText(db, writer, { year, headline: [...headline], sections });
    ids[made.articleId] = name;
  }
  const order = async (text: string) => {
    const { articles } = await listArticles(ctxOf(db, writer), { sort: readSort(text) });
    return articles.map(({ id }) => ids[id]).join('');
  };
  expect(await order('article')).toBe('甲乙丙');
  expect(await order('-article')).toBe('乙甲丙');
  expect(await order('year')).toBe('乙丙甲');
  expect(await order('-year')).toBe('甲丙乙');
  expect(await order('characters')).toBe('乙丙甲');
  expect(await order('-changed')).toBe('丙甲乙');
  expect(await order('changed')).toBe('乙甲丙');
});

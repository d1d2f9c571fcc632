import { beforeEach, describe, expect, test } from 'vitest';
import { readArticleSearch } from '@/app/(desk)/desk/articles/(list)/article-search';
import { publishedHref } from '@/components/overview/overview-hrefs';
import { archiveArticle } from '@/lib/articles/commands/archive-article';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { getOverview } from '@/lib/desk/queries/get-overview';
import type { StageStanding } from '@/lib/desk/overview';
import { Forbidden } from '@/lib/domain/errors';
import type { Role } from '@/lib/domain/permissions/roles';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { listAsked, type AskedStanding } from '@/lib/seasons/queries/list-asked';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { approve, newsroom, publishedArticle, submit } from '../../support/newsroom';
import { articleWithText, ctxOf, person } from '../../support/office';
import { ask, daysAfter, DUE, handIn, OPENED, seasonOffice } from '../../support/season';

const db = testDb();
beforeEach(() => resetDb());

const JANUARY = new Date('2026-01-20T02:00:00Z');

function standing(stages: StageStanding[], name: string): StageStanding | undefined {
  return stages.find(({ key, stageName }) => (stageName ?? key) === name);
}

test('every article is counted once, where it stands, with how long it and the others have been there', async () => {
  const room = await newsroom(db);
  const start = (day: string, headline: string) =>
    articleWithText(db, room.writer, { headline: [headline] }).then(async ({ articleId }) => {
      await db.article.update({ where: { id: articleId }, data: { movedAt: new Date(day) } });
      return articleId;
    });
  const oldest = await start('2025-12-11T02:00:00Z', '等得最久的一篇');
  await start('2026-01-10T02:00:00Z', '其次');
  await start('2026-01-18T02:00:00Z', '新的');
  const submitted = await start('2026-01-01T00:00:00Z', '送审的');
  await submitArticle(ctxOf(db, room.writer, new Date('2026-01-15T02:00:00Z')), { articleId: submitted });

  const { stages } = await getOverview(ctxOf(db, room.publisher, JANUARY));
  expect(stages.map(({ key, stageName, count }) => [stageName ?? key, count])).toEqual([
    ['drafting', 3],
    ['changes_requested', 0],
    ['初审', 1],
    ['publish', 0],
    ['scheduled', 0],
    ['live', 0],
    ['withdrawn', 0],
  ]);
  expect(standing(stages, 'drafting')?.waiting).toEqual({
    medianDays: 10,
    longest: { articleId: oldest, title: '等得最久的一篇', bodyName: '云溪区委统战部', days: 40 },
    long: 1,
  });
  expect(standing(stages, '初审')?.waiting).toMatchObject({ medianDays: 5, long: 0 });
});

test('an article that goes on to the next stage waits from then on', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  await db.article.update({ where: { id: articleId }, data: { movedAt: new Date('2025-01-01T00:00:00Z') } });
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first);
  const { stages } = await getOverview(ctxOf(db, room.auditor, daysAfter(new Date(), 3)));
  expect(standing(stages, '初审')).toBeUndefined();
  expect(standing(stages, '复审')).toMatchObject({ count: 1, waiting: { medianDays: 3 } });
});

test('what is published is counted by the month and the year of China, and waits for nothing', async () => {
  const room = await newsroom(db);
  for (const [slug, publishedAt] of [
    ['one', '2025-12-31T15:59:00Z'],
    ['two', '2025-12-31T16:01:00Z'],
    ['three', '2026-03-05T02:00:00Z'],
    ['four', '2023-03-05T02:00:00Z'],
  ] as const) {
    const { articleId } = await publishedArticle(db, room, slug);
    await setPublished(articleId, publishedAt);
  }
  const overview = await getOverview(ctxOf(db, room.publisher, new Date('2026-05-01T02:00:00Z')));
  expect(standing(overview.stages, 'live')).toEqual({
    key: 'live',
    stageName: null,
    count: 4,
    waiting: null,
  });
  expect(overview.years).toEqual([
    { year: 2023, count: 1 },
    { year: 2024, count: 0 },
    { year: 2025, count: 1 },
    { year: 2026, count: 2 },
  ]);
  expect(overview.months.filter(({ count }) => count > 0)).toEqual([
    { month: 1, count: 1 },
    { month: 3, count: 1 },
  ]);
  expect(overview.months).toHaveLength(12);
});

test('what was put away stays published: the years count it, and their lists show as many', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room, 'one');
  await publishedArticle(db, room, 'two');
  await articleWithText(db, room.writer);
  await archiveArticle(ctxOf(db, room.writer), { articleId });
  const now = new Date();
  const { year, years, months, stages } = await getOverview(ctxOf(db, room.publisher, now));
  expect(standing(stages, 'live')?.count).toBe(1);
  expect(years).toEqual([{ year, count: 2 }]);
  const { month } = months.find(({ count }) => count > 0) ?? { month: 0 };
  for (const href of [publishedHref(year), publishedHref(year, month)]) {
    const { filter } = readArticleSearch(Object.fromEntries(new URLSearchParams(href.split('?')[1])), now);
    const { articles, total } = await listArticles(ctxOf(db, room.publisher, now), filter);
    expect(total).toBe(2);
    expect(articles.filter(({ isArchived }) => isArchived).map(({ id }) => id)).toEqual([articleId]);
  }
});

/** The clock of publication is the database's own. */
async function setPublished(articleId: string, at: string): Promise<void> {
  await ownerDb().$transaction([
    ownerDb().$executeRaw`SELECT set_config('session_replication_role', 'replica', true)`,
    ownerDb()
      .$executeRaw`UPDATE "Publication" SET "publishedAt" = ${new Date(at)} WHERE "articleId" = ${articleId}::uuid`,
  ]);
}

test('of an open season it says what is asked, has come and is overdue, and which articles that holds up', async () => {
  const office = await seasonOffice(db);
  const [, first = '', second = ''] = office.sectionIds;
  const requestId = await ask(db, office, office.departmentId, [first, second]);
  await handIn(db, { requestId, sectionId: first, at: OPENED });
  const head = await person(db, { roles: ['publisher'] });
  const before = await getOverview(ctxOf(db, head, DUE));
  expect(before.overdueArticles).toBe(0);
  const after = await getOverview(ctxOf(db, head, daysAfter(DUE, 1)));
  expect(after.overdueArticles).toBe(1);
  expect(after.seasons).toEqual([
    {
      ...{ id: office.seasonId, name: '2025年度回眸', year: 2025, dueAt: DUE },
      ...{ asked: 2, received: 1, confirmed: 0, overdue: 1 },
    },
  ]);
  const listed = async (only: AskedStanding) =>
    (await listAsked(ctxOf(db, head, daysAfter(DUE, 1)), office.seasonId, only)).map(
      ({ departmentName, section }) => [departmentName, section?.id],
    );
  expect(await listed('received')).toEqual([['区工商联', first]]);
  expect(await listed('overdue')).toEqual([['区工商联', second]]);
  expect(await listed('confirmed')).toEqual([]);
  await handIn(db, { requestId, sectionId: null, at: OPENED });
  expect(await listed('received')).toHaveLength(2);
  expect(await listed('overdue')).toEqual([]);
  expect(await getOverview(ctxOf(db, head, daysAfter(DUE, 1)))).toMatchObject({
    overdueArticles: 0,
    seasons: [{ received: 2, overdue: 0 }],
  });
  await db.season.update({ where: { id: office.seasonId }, data: { closedAt: DUE } });
  expect((await getOverview(ctxOf(db, head, DUE))).seasons).toEqual([]);
});

test('a request that names no section counts and is listed as one', async () => {
  const office = await seasonOffice(db);
  await ask(db, office, office.otherId, []);
  const ctx = ctxOf(db, await person(db, { roles: ['publisher'] }), daysAfter(DUE, 1));
  expect((await getOverview(ctx)).seasons).toMatchObject([{ asked: 1, overdue: 1 }]);
  expect(await listAsked(ctx, office.seasonId, 'overdue')).toMatchObject([
    { departmentName: '区侨办', section: null },
  ]);
});

describe('it is', () => {
  test.each<[Role, boolean]>([
    ['reviewer', true],
    ['publisher', true],
    ['auditor', true],
    ['writer', false],
    ['contributor', false],
    ['admin', false],
  ])('for a %s: %s', async (role, isTheirs) => {
    const read = getOverview(ctxOf(db, await person(db, { roles: [role] })));
    if (isTheirs) expect((await read).stages).toHaveLength(7);
    else await expect(read).rejects.toBeInstanceOf(Forbidden);
  });
});

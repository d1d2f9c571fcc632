import { beforeEach, expect, test } from 'vitest';
import { listArticleYears } from '@/lib/articles/queries/list-article-years';
import { listBodyNames } from '@/lib/articles/queries/list-body-names';
import { listPreviousArticles } from '@/lib/articles/queries/list-previous-articles';
import { ctxOf, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function shelf() {
  const writer = await person(db, { roles: ['writer'] });
  await db.article.createMany({
    data: [
      { bodyName: '云溪区政协', year: 2022, headline: ['旧'], createdById: writer.id },
      { bodyName: '云溪区政协', year: 2024, headline: ['新'], createdById: writer.id },
      { bodyName: '云溪区政协', year: 2025, createdById: writer.id },
      { bodyName: '云溪区侨联', year: 2023, createdById: writer.id },
    ],
  });
  return ctxOf(db, writer);
}

test("a body's earlier articles are listed, the latest year first", async () => {
  const ctx = await shelf();
  const previous = await listPreviousArticles(ctx, { bodyName: '云溪区政协', year: 2025 });
  expect(previous).toMatchObject([
    { year: 2024, headline: ['新'], status: 'drafting' },
    { year: 2022, headline: ['旧'] },
  ]);
});

test('bodies are listed by their latest year, years by themselves', async () => {
  const ctx = await shelf();
  expect(await listBodyNames(ctx)).toEqual(['云溪区政协', '云溪区侨联']);
  expect(await listArticleYears(ctx)).toEqual([2025, 2024, 2023, 2022]);
});

test('who may not read articles learns none of it', async () => {
  await shelf();
  const ctx = ctxOf(db, await person(db, { roles: ['contributor'] }));
  expect(await listPreviousArticles(ctx, { bodyName: '云溪区政协', year: 2025 })).toEqual([]);
  expect(await listBodyNames(ctx)).toEqual([]);
  expect(await listArticleYears(ctx)).toEqual([]);
});

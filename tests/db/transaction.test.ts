import { beforeEach, expect, test } from 'vitest';
import { addSection } from '@/lib/writing/commands/add-section';
import { createArticle } from '@/lib/articles/commands/create-article';
import { transaction } from '@/lib/db/transaction';
import { ctxOf, person } from '../support/office';
import { resetDb, testDb } from '../support/database';
import { system } from '../support/jobs';

const db = testDb();
beforeEach(() => resetDb());

const head = { bodyName: '云溪区政协', year: 2025, from: { kind: 'empty' } };

test('several commands of one piece of work are done together', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const ctx = ctxOf(db, writer);
  const articleId = await transaction({ db, actor: system }, async (tx) => {
    const created = await createArticle({ ...ctx, db: tx }, head);
    await addSection({ ...ctx, db: tx }, { articleId: created.articleId, afterSectionId: null });
    return created.articleId;
  });
  expect(await db.section.count({ where: { articleId } })).toBe(4);
});

test('when the last of them is refused, nothing of the first stays', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const ctx = ctxOf(db, writer);
  const work = transaction({ db, actor: system }, async (tx) => {
    const { articleId } = await createArticle({ ...ctx, db: tx }, head);
    await addSection({ ...ctx, db: tx }, { articleId, afterSectionId: articleId });
  });
  await expect(work).rejects.toMatchObject({ code: 'not_found', reason: 'section' });
  expect(await db.article.count()).toBe(0);
  expect(await db.event.count()).toBe(0);
});

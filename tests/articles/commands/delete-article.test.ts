import { beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { deleteArticle } from '@/lib/articles/commands/delete-article';
import { purgeBin } from '@/lib/articles/commands/purge-bin';
import { restoreFromBin } from '@/lib/articles/commands/restore-from-bin';
import { getArticleSummary } from '@/lib/articles/queries/get-article-summary';
import { getWorkingCopy } from '@/lib/articles/queries/get-working-copy';
import { listArticles } from '@/lib/articles/queries/list-articles';
import { listBinned } from '@/lib/articles/queries/list-binned';
import { addComment } from '@/lib/comments/commands/add-comment';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { saveSection } from '@/lib/writing/commands/save-section';
import { askedToConfirm } from '../../support/asked-to-confirm';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { system } from '../../support/jobs';
import { lastEvent, newsroom, submittedArticle } from '../../support/newsroom';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';
import { withoutRules } from '../../support/without-rules';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  return { writer, articleId, sectionIds, ctx: ctxOf(db, writer) };
}

const daysAgo = (articleId: string, days: number) =>
  withoutRules(
    `UPDATE "Article" SET "deletedAt" = now() - interval '${days} days' WHERE id = '${articleId}'`,
  );
const runPurge = () => purgeBin(ctxOf(db, system));

test('a writer deletes a draft to the bin, where it is seen with who, when and how long, and comes back', async () => {
  const { ctx, articleId, sectionIds } = await draft();
  await deleteArticle(ctx, { articleId });
  const payload = { bodyName: '云溪区委统战部', year: 2025, title: '同心向前 共绘新卷' };
  expect(await lastEvent(db)).toMatchObject({ type: 'article.deleted', articleId, payload });
  expect((await listArticles(ctx)).total).toBe(0);
  expect((await listArticles(ctx, { shelf: 'archive' })).total).toBe(0);
  const [binned] = await listBinned(ctx);
  expect(binned).toMatchObject({ id: articleId, deletedBy: '林晓雯', daysLeft: 30, mayRestore: true });

  for (const look of [getArticleSummary, getWorkingCopy]) {
    await expect(look(ctx, articleId)).rejects.toMatchObject({ code: 'not_found' });
  }
  const [sectionId] = sectionIds;
  const save = () =>
    saveSection(ctx, { articleId, sectionId, baseVersion: 2, headingLines: [], document: paragraphs('改') });
  await expect(save()).rejects.toMatchObject({ code: 'not_found' });

  await restoreFromBin(ctx, { articleId });
  expect(await lastEvent(db)).toMatchObject({ type: 'article.undeleted', articleId, payload });
  expect(await listBinned(ctx)).toEqual([]);
  await save();
});

test('nobody but its writers deletes it or brings it back', async () => {
  const { ctx, articleId } = await draft();
  const other = ctxOf(db, await person(db, { roles: ['writer'] }));
  await expect(deleteArticle(other, { articleId })).rejects.toMatchObject({ code: 'forbidden' });
  await deleteArticle(ctx, { articleId });
  expect((await listBinned(other))[0]).toMatchObject({ mayRestore: false });
  await expect(restoreFromBin(other, { articleId })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(purgeBin(ctx)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await listBinned(ctxOf(db, await person(db, { roles: ['contributor'] })))).toEqual([]);
});

describe('what others have had to do with is never deleted', () => {
  test('submitted, though recalled', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    const ctx = ctxOf(db, room.writer);
    await expect(deleteArticle(ctx, { articleId })).rejects.toMatchObject({ reason: 'never_submitted' });
    await recallReview(ctx, { reviewId });
    await expect(deleteArticle(ctx, { articleId })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'never_submitted',
    });
    const straight = db.article.update({ where: { id: articleId }, data: { deletedAt: new Date() } });
    await expect(straight).rejects.toThrow('HM014');
  });

  test('a department was asked about it', async () => {
    const { articleId, writer } = await askedToConfirm(db);
    await expect(deleteArticle(ctxOf(db, writer), { articleId })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'nobody_asked',
    });
    const straight = db.article.update({ where: { id: articleId }, data: { deletedAt: new Date() } });
    await expect(straight).rejects.toThrow('HM014');
  });
});

describe('the bin', () => {
  test('is emptied after 30 days, with what hangs on the article; what it was stays in the log', async () => {
    const { ctx, writer, articleId } = await draft();
    await addComment(ctx, { articleId, text: '请核实' });
    const copy = await createArticle(ctx, {
      bodyName: '云溪区委统战部',
      year: 2026,
      from: { kind: 'previous', articleId, withText: true },
    });
    await deleteArticle(ctx, { articleId });
    await daysAgo(articleId, 31);
    const events = await db.event.count({ where: { articleId } });

    expect(await runPurge()).toEqual({ purged: 1 });
    expect(await db.article.findMany({ select: { id: true, copiedFromId: true } })).toEqual([
      { id: copy.articleId, copiedFromId: null },
    ]);
    for (const left of [
      await db.section.count({ where: { articleId } }),
      await db.articleAuthor.count({ where: { articleId } }),
      await db.headVersion.count({ where: { articleId } }),
      await db.structureVersion.count({ where: { articleId } }),
      await db.comment.count(),
    ]) {
      expect(left).toBe(0);
    }
    expect(await db.sectionVersion.count()).toBe(copy.sectionIds.length);
    expect(await db.event.count({ where: { articleId } })).toBe(events + 1);
    expect(await lastEvent(db)).toMatchObject({
      type: 'article.purged',
      articleId,
      actorName: '系统',
      payload: { title: '同心向前 共绘新卷', year: 2025, deletedBy: writer.displayName },
    });
    expect(await runPurge()).toEqual({ purged: 0 });
  });

  test('keeps what is younger, and what was taken out of it', async () => {
    const { ctx, articleId } = await draft();
    await deleteArticle(ctx, { articleId });
    await daysAgo(articleId, 29);
    expect((await listBinned(ctx))[0]).toMatchObject({ daysLeft: 1 });
    expect(await runPurge()).toEqual({ purged: 0 });
    await daysAgo(articleId, 31);
    await restoreFromBin(ctx, { articleId });
    expect(await runPurge()).toEqual({ purged: 0 });
    expect(await db.article.count()).toBe(1);
  });
});

describe('the database itself', () => {
  test('counts the days by its own clock', async () => {
    const { ctx, articleId } = await draft();
    await deleteArticle({ ...ctx, now: new Date('2001-01-01') }, { articleId });
    const [row] = await db.$queryRaw<{ gone: boolean }[]>`SELECT purge_article(${articleId}::uuid) AS gone`;
    expect(row).toEqual({ gone: false });
  });

  test('lets nothing go that is on record, though its time in the bin were over', async () => {
    const room = await newsroom(db);
    const { articleId, reviewId } = await submittedArticle(db, room);
    await recallReview(ctxOf(db, room.writer), { reviewId });
    await daysAgo(articleId, 40);
    expect(await runPurge()).toEqual({ purged: 0 });
    await expect(ownerDb().article.delete({ where: { id: articleId } })).rejects.toThrow('HM014');
  });

  test('deletes no article outside the bin, and no author or kept version of one that is there', async () => {
    const { articleId } = await draft();
    await expect(ownerDb().article.delete({ where: { id: articleId } })).rejects.toThrow('HM014');
    await expect(ownerDb().articleAuthor.deleteMany({ where: { articleId } })).rejects.toThrow('HM001');
    await expect(ownerDb().sectionVersion.deleteMany({ where: { section: { articleId } } })).rejects.toThrow(
      'HM001',
    );
  });
});

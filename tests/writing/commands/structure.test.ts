import { beforeEach, describe, expect, test } from 'vitest';
import { addSection } from '@/lib/writing/commands/add-section';
import { moveSections } from '@/lib/writing/commands/move-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { articleWithText, ctxOf, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [a = '', b = '', c = '', d = ''] = sectionIds;
  const structureVersion = async () =>
    (await db.article.findUniqueOrThrow({ where: { id: articleId } })).structureVersion;
  return { ctx: ctxOf(db, writer), articleId, ids: { a, b, c, d }, structureVersion };
}

async function order(articleId: string) {
  const sections = await db.section.findMany({
    where: { articleId, removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  return sections.map((section) => section.id);
}
const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });

test('a section is added behind the one named, or first', async () => {
  const { ctx, articleId, ids } = await draft();
  const { sectionId } = await addSection(ctx, { articleId, afterSectionId: ids.b });
  expect(await lastEvent()).toMatchObject({ type: 'section.added', subjectId: sectionId });
  const first = await addSection(ctx, { articleId, afterSectionId: null, role: 'lead' });
  expect(await order(articleId)).toEqual([first.sectionId, ids.a, ids.b, sectionId, ids.c, ids.d]);
});

test('a section is added under the id chosen for it, once', async () => {
  const { ctx, articleId, ids } = await draft();
  const place = { articleId, sectionId: crypto.randomUUID(), afterSectionId: ids.d };
  expect(await addSection(ctx, place)).toMatchObject({ sectionId: place.sectionId, version: 1 });
  await expect(addSection(ctx, place)).rejects.toMatchObject({ details: { fields: { sectionId: 'taken' } } });
  await expect(addSection(ctx, { ...place, sectionId: ids.a })).rejects.toMatchObject({ code: 'invalid' });
  expect(await order(articleId)).toEqual([ids.a, ids.b, ids.c, ids.d, place.sectionId]);
});

test('a removed section is gone from the article, and undo puts it back in its place', async () => {
  const { ctx, articleId, ids } = await draft();
  await removeSection(ctx, { articleId, sectionId: ids.b });
  expect(await order(articleId)).toEqual([ids.a, ids.c, ids.d]);
  expect(await lastEvent()).toMatchObject({ type: 'section.removed', subjectId: ids.b });
  await restoreSection(ctx, { articleId, sectionId: ids.b });
  expect(await order(articleId)).toEqual([ids.a, ids.b, ids.c, ids.d]);
  expect(await lastEvent()).toMatchObject({ type: 'section.restored', subjectId: ids.b });
});

test('undo finds the place again after others were added and moved', async () => {
  const { ctx, articleId, ids, structureVersion } = await draft();
  await removeSection(ctx, { articleId, sectionId: ids.c });
  const { sectionId: added } = await addSection(ctx, { articleId, afterSectionId: ids.a });
  const sectionIds = [ids.d, ids.b, ids.a, added];
  await moveSections(ctx, { articleId, baseVersion: await structureVersion(), sectionIds });
  await restoreSection(ctx, { articleId, sectionId: ids.c });
  expect(await order(articleId)).toEqual([ids.d, ids.b, ids.c, ids.a, added]);
});

test('a section that is not removed cannot be restored, nor a removed one removed', async () => {
  const { ctx, articleId, ids } = await draft();
  await expect(restoreSection(ctx, { articleId, sectionId: ids.b })).rejects.toMatchObject({
    reason: 'section',
  });
  await removeSection(ctx, { articleId, sectionId: ids.b });
  await expect(removeSection(ctx, { articleId, sectionId: ids.b })).rejects.toMatchObject({
    reason: 'section',
  });
});

describe('a new order', () => {
  test('is stored and leaves an event', async () => {
    const { ctx, articleId, ids, structureVersion } = await draft();
    const sectionIds = [ids.a, ids.c, ids.b, ids.d];
    const baseVersion = await structureVersion();
    const moved = await moveSections(ctx, { articleId, baseVersion, sectionIds });
    expect(moved).toEqual({ structureVersion: baseVersion + 1 });
    expect(await order(articleId)).toEqual(sectionIds);
    expect(await lastEvent()).toMatchObject({ type: 'section.moved', articleId, payload: { sectionIds } });
  });

  test('made from an older structure is refused with the order that stands', async () => {
    const { ctx, articleId, ids, structureVersion } = await draft();
    const baseVersion = await structureVersion();
    await removeSection(ctx, { articleId, sectionId: ids.d });
    const sectionIds = [ids.d, ids.a, ids.b, ids.c];
    await expect(moveSections(ctx, { articleId, baseVersion, sectionIds })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'structure_changed',
      details: { theirs: { structureVersion: baseVersion + 1, sectionIds: [ids.a, ids.b, ids.c] } },
    });
  });

  test('that is the standing one changes nothing, so a repeated request succeeds', async () => {
    const { ctx, articleId, ids, structureVersion } = await draft();
    const baseVersion = await structureVersion();
    const sectionIds = [ids.b, ids.a, ids.c, ids.d];
    const moved = await moveSections(ctx, { articleId, baseVersion, sectionIds });
    expect(await moveSections(ctx, { articleId, baseVersion, sectionIds })).toEqual(moved);
  });

  test('must name every section once', async () => {
    const { ctx, articleId, ids, structureVersion } = await draft();
    const baseVersion = await structureVersion();
    for (const sectionIds of [[ids.a], [ids.a, ids.a, ids.b, ids.c], [ids.a, ids.b, ids.c, articleId]]) {
      await expect(moveSections(ctx, { articleId, baseVersion, sectionIds })).rejects.toMatchObject({
        fields: { sectionIds: 'invalid' },
      });
    }
  });

  test('of ten at once, one wins', async () => {
    const { ctx, articleId, ids, structureVersion } = await draft();
    const baseVersion = await structureVersion();
    const orders = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0 ? [ids.d, ids.c, ids.b, ids.a] : [ids.b, ids.a, ids.d, ids.c],
    );
    const outcomes = await Promise.allSettled(
      orders.map((sectionIds) => moveSections(ctx, { articleId, baseVersion, sectionIds })),
    );
    const stored = await order(articleId);
    for (const [index, outcome] of outcomes.entries()) {
      const isStored = orders[index]?.join() === stored.join();
      expect(outcome.status).toBe(isStored ? 'fulfilled' : 'rejected');
    }
    expect(await structureVersion()).toBe(baseVersion + 1);
  });
});

test('sections added at once by two writers are both there', async () => {
  const { ctx, articleId, ids } = await draft();
  const added = await Promise.all([1, 2, 3].map(() => addSection(ctx, { articleId, afterSectionId: ids.a })));
  const now = await order(articleId);
  expect(now).toHaveLength(7);
  expect(now.slice(1, 4).sort()).toEqual(added.map((section) => section.sectionId).sort());
  expect(new Set(added.map((section) => section.structureVersion)).size).toBe(3);
});

test('whoever adds, removes or moves counts as an author', async () => {
  const { articleId, ids } = await draft();
  const second = await person(db, { roles: ['writer'] });
  await db.articleWriter.create({ data: { articleId, personId: second.id } });
  await removeSection(ctxOf(db, second), { articleId, sectionId: ids.b });
  expect(await db.articleAuthor.count({ where: { articleId, personId: second.id } })).toBe(1);
});

describe.each([
  ['add', (ctx: never, articleId: string) => addSection(ctx, { articleId, afterSectionId: null })],
  [
    'remove',
    (ctx: never, articleId: string, sectionId: string) => removeSection(ctx, { articleId, sectionId }),
  ],
  [
    'restore',
    (ctx: never, articleId: string, sectionId: string) => restoreSection(ctx, { articleId, sectionId }),
  ],
  [
    'move',
    (ctx: never, articleId: string, sectionId: string) =>
      moveSections(ctx, { articleId, baseVersion: 1, sectionIds: [sectionId] }),
  ],
])('%s', (_, command) => {
  test('is refused to who is not on the article, and while it is in review', async () => {
    const { ctx, articleId, ids } = await draft();
    const stranger = ctxOf(db, await person(db, { roles: ['writer'] }));
    await expect(command(stranger as never, articleId, ids.b)).rejects.toMatchObject({
      reason: 'not_on_article',
    });
    await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
    await expect(command(ctx as never, articleId, ids.b)).rejects.toMatchObject({ reason: 'not_editable' });
  });
});

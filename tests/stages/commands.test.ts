import { beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/db/context';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { addStage } from '@/lib/stages/commands/add-stage';
import { archiveStage } from '@/lib/stages/commands/archive-stage';
import { changeStage } from '@/lib/stages/commands/change-stage';
import { reorderStages } from '@/lib/stages/commands/reorder-stages';
import { restoreStage } from '@/lib/stages/commands/restore-stage';
import { listStages } from '@/lib/stages/queries';
import { resetDb, testDb } from '../support/database';
import { eventTypes, lastEvent } from '../support/events';
import { articleWithText, ctxOf, person } from '../support/office';

const db = testDb();
let admin: Ctx;
let reviewerId: string;
const add = async (name: string, reviewerIds: string[] = []) =>
  (await addStage(admin, { name, reviewerIds })).stageId;
const names = async (withArchived = false) =>
  (await listStages(admin, { withArchived })).map(({ name }) => name);

beforeEach(async () => {
  await resetDb();
  admin = ctxOf(db, await person(db, { name: '管立新', roles: ['admin'] }));
  reviewerId = (await person(db, { name: '周明远', roles: ['reviewer'] })).id;
});

test('a stage added comes last and names who may decide', async () => {
  await add('初审');
  const stageId = await add('复审', [reviewerId, reviewerId]);
  const stages = await listStages(admin);
  expect(stages.map(({ name }) => name)).toEqual(['初审', '复审']);
  expect(stages[1]?.reviewers).toEqual([{ id: reviewerId, displayName: '周明远', isDisabled: false }]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'stage.added',
    subjectId: stageId,
    payload: { name: '复审', reviewerIds: [reviewerId] },
  });
});

test('only people with the reviewer role are named for a stage', async () => {
  const stageId = await add('初审');
  const writer = await person(db, { roles: ['writer'] });
  const refused = { code: 'invalid', details: { fields: { reviewerIds: 'not_reviewer' } } };
  await expect(add('复审', [writer.id])).rejects.toMatchObject(refused);
  const change = { stageId, version: 1, name: '初审', reviewerIds: [reviewerId, writer.id] };
  await expect(changeStage(admin, change)).rejects.toMatchObject(refused);
});

test('a stage gets another name and other reviewers; the log tells both', async () => {
  const other = (await person(db, { name: '许静', roles: ['reviewer'] })).id;
  const stageId = await add('初审', [reviewerId]);
  await changeStage(admin, { stageId, version: 1, name: '一审', reviewerIds: [other] });
  expect(await listStages(admin)).toMatchObject([
    { name: '一审', version: 2, reviewers: [{ displayName: '许静' }] },
  ]);
  expect(await lastEvent(db)).toMatchObject({
    type: 'stage.changed',
    payload: {
      before: { name: '初审', reviewerIds: [reviewerId] },
      after: { name: '一审', reviewerIds: [other] },
    },
  });
});

test('of two who change a stage from the same version the second is refused', async () => {
  const stageId = await add('初审');
  await changeStage(admin, { stageId, version: 1, name: '一审', reviewerIds: [] });
  await expect(
    changeStage(admin, { stageId, version: 1, name: '预审', reviewerIds: [] }),
  ).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
  });
});

test('changing, archiving and reordering stages leaves a review under way as it began', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const second = await person(db, { roles: ['reviewer'] });
  const before = [await add('初审', [reviewerId]), await add('复审', [second.id])];
  const { articleId } = await articleWithText(db, writer);
  await submitArticle(ctxOf(db, writer), { articleId });
  const underWay = () =>
    db.reviewStage.findMany({ include: { reviewers: true }, orderBy: { position: 'asc' } });
  const stages = await underWay();
  expect(stages.map(({ name }) => name)).toEqual(['初审', '复审']);

  await reorderStages(admin, { before, after: [...before].reverse() });
  await changeStage(admin, { stageId: before[0], version: 1, name: '一审', reviewerIds: [] });
  await archiveStage(admin, { stageId: before[1], version: 1 });
  expect(await underWay()).toEqual(stages);
});

test('the last stage stays', async () => {
  const first = await add('初审');
  const last = await add('终审');
  await archiveStage(admin, { stageId: first, version: 1 });
  await expect(archiveStage(admin, { stageId: last, version: 1 })).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'last_stage',
  });
});

test('of two stages archived at once one stays', async () => {
  const ids = [await add('初审'), await add('终审')];
  const outcomes = await Promise.allSettled(
    ids.map((stageId) => archiveStage(admin, { stageId, version: 1 })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await names()).toHaveLength(1);
});

test('an archived stage comes back as the last one', async () => {
  const stageId = await add('初审');
  await add('终审');
  await archiveStage(admin, { stageId, version: 1 });
  expect(await names(true)).toEqual(['终审', '初审']);
  await restoreStage(admin, { stageId, version: 2 });
  expect(await names()).toEqual(['终审', '初审']);
  expect((await eventTypes(db)).slice(-2)).toEqual(['stage.archived', 'stage.restored']);
});

test('stages take another order, unless somebody rearranged them meanwhile', async () => {
  const before = [await add('复审'), await add('初审')];
  const order = { before, after: [...before].reverse() };
  await reorderStages(admin, order);
  expect(await names()).toEqual(['初审', '复审']);
  expect(await lastEvent(db)).toMatchObject({ type: 'stages.reordered', payload: order });
  await expect(reorderStages(admin, order)).rejects.toMatchObject({ code: 'conflict', reason: 'stale' });
});

test('a stage shows whose account is closed', async () => {
  await add('初审', [reviewerId]);
  await db.person.update({ where: { id: reviewerId }, data: { disabledAt: new Date() } });
  expect((await listStages(admin))[0]?.reviewers).toMatchObject([{ isDisabled: true }]);
});

test.each(['writer', 'reviewer', 'publisher', 'contributor', 'auditor'] as const)(
  'a %s changes no stage',
  async (role) => {
    const stageId = await add('初审');
    const ctx = ctxOf(db, await person(db, { roles: [role] }));
    const forbidden = { code: 'forbidden', reason: 'needs_admin' };
    const ref = { stageId, version: 1 };
    await expect(addStage(ctx, { name: '复审', reviewerIds: [] })).rejects.toMatchObject(forbidden);
    await expect(changeStage(ctx, { ...ref, name: '复审', reviewerIds: [] })).rejects.toMatchObject(
      forbidden,
    );
    await expect(archiveStage(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(restoreStage(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(reorderStages(ctx, { before: [stageId], after: [stageId] })).rejects.toMatchObject(
      forbidden,
    );
  },
);

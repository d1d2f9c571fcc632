import { beforeEach, expect, test } from 'vitest';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { archiveTopic } from '@/lib/topics/commands/archive-topic';
import { changeTopic } from '@/lib/topics/commands/change-topic';
import { reorderTopics } from '@/lib/topics/commands/reorder-topics';
import { restoreTopic } from '@/lib/topics/commands/restore-topic';
import { listTopics } from '@/lib/topics/queries';
import type { Ctx } from '@/lib/db/context';
import { resetDb, testDb } from '../support/database';
import { eventTypes, lastEvent } from '../support/events';
import { ctxOf, person } from '../support/office';

const db = testDb();
let admin: Ctx;
const add = async (name: string) => (await addTopic(admin, { name })).topicId;
const names = async (withArchived = false) =>
  (await listTopics(admin, { withArchived })).map((topic) => topic.name);

beforeEach(async () => {
  await resetDb();
  admin = ctxOf(db, await person(db, { name: '管立新', roles: ['admin'] }));
});

test('a topic added stands at the end of the list and in the log', async () => {
  await add('民族工作');
  const topicId = await add('  宗教工作 ');
  expect(await names()).toEqual(['民族工作', '宗教工作']);
  expect(await lastEvent(db)).toMatchObject({
    type: 'topic.added',
    subjectId: topicId,
    actorName: '管立新',
    payload: { name: '宗教工作' },
  });
});

test('no two bear the same name', async () => {
  const topicId = await add('民族工作');
  await add('宗教工作');
  const taken = { code: 'invalid', details: { fields: { name: 'taken' } } };
  await expect(add('宗教工作')).rejects.toMatchObject(taken);
  await expect(changeTopic(admin, { topicId, version: 1, name: '宗教工作' })).rejects.toMatchObject(taken);
});

test('a name is needed', async () => {
  await expect(add(' ')).rejects.toMatchObject({ details: { fields: { name: 'required' } } });
});

test('an administrator renames one; the log tells both names', async () => {
  const topicId = await add('民族工作');
  expect(await changeTopic(admin, { topicId, version: 1, name: '港澳台工作' })).toEqual({ version: 2 });
  expect(await names()).toEqual(['港澳台工作']);
  expect(await lastEvent(db)).toMatchObject({
    type: 'topic.changed',
    payload: { before: '民族工作', after: '港澳台工作' },
  });
});

test('of two who rename from the same version the second is refused', async () => {
  const topicId = await add('民族工作');
  await changeTopic(admin, { topicId, version: 1, name: '宗教工作' });
  await expect(changeTopic(admin, { topicId, version: 1, name: '港澳台工作' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
  });
  expect(await names()).toEqual(['宗教工作']);
});

test('an archived one can no longer be chosen, and comes back at the end', async () => {
  const topicId = await add('民族工作');
  await add('宗教工作');
  await archiveTopic(admin, { topicId, version: 1 });
  expect(await names()).toEqual(['宗教工作']);
  expect(await names(true)).toEqual(['宗教工作', '民族工作']);
  await restoreTopic(admin, { topicId, version: 2 });
  expect(await names()).toEqual(['宗教工作', '民族工作']);
  expect((await eventTypes(db)).slice(-2)).toEqual(['topic.archived', 'topic.restored']);
});

test('archiving what is archived, or from an old version, is a conflict', async () => {
  const topicId = await add('民族工作');
  const stale = { code: 'conflict', reason: 'stale' };
  await expect(restoreTopic(admin, { topicId, version: 1 })).rejects.toMatchObject(stale);
  await archiveTopic(admin, { topicId, version: 1 });
  await expect(archiveTopic(admin, { topicId, version: 1 })).rejects.toMatchObject(stale);
  await expect(archiveTopic(admin, { topicId, version: 2 })).rejects.toMatchObject(stale);
});

test('an administrator puts the list into another order', async () => {
  const before = [await add('民族工作'), await add('宗教工作'), await add('港澳台工作')];
  await reorderTopics(admin, { before, after: [...before].reverse() });
  expect(await names()).toEqual(['港澳台工作', '宗教工作', '民族工作']);
  expect(await lastEvent(db)).toMatchObject({ type: 'topics.reordered', payload: { before } });
});

test('an order made from a list that stands otherwise now is refused', async () => {
  const before = [await add('民族工作'), await add('宗教工作')];
  await add('港澳台工作');
  const after = [...before].reverse();
  await expect(reorderTopics(admin, { before, after })).rejects.toMatchObject({ code: 'conflict' });
  expect(await names()).toEqual(['民族工作', '宗教工作', '港澳台工作']);
});

test('an order that loses or adds one is no order', async () => {
  const before = [await add('民族工作'), await add('宗教工作')];
  await expect(reorderTopics(admin, { before, after: before.slice(1) })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('of ten who reorder at once one succeeds', async () => {
  const before = [await add('民族工作'), await add('宗教工作'), await add('港澳台工作')];
  const after = [...before].reverse();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => reorderTopics(admin, { before, after })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test.each(['writer', 'reviewer', 'publisher', 'contributor', 'auditor'] as const)(
  'a %s changes none of it',
  async (role) => {
    const topicId = await add('民族工作');
    const ctx = ctxOf(db, await person(db, { roles: [role] }));
    const ref = { topicId, version: 1 };
    const forbidden = { code: 'forbidden', reason: 'needs_admin' };
    await expect(addTopic(ctx, { name: '宗教工作' })).rejects.toMatchObject(forbidden);
    await expect(changeTopic(ctx, { ...ref, name: '宗教工作' })).rejects.toMatchObject(forbidden);
    await expect(archiveTopic(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(restoreTopic(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(reorderTopics(ctx, { before: [topicId], after: [topicId] })).rejects.toMatchObject(
      forbidden,
    );
    expect(await eventTypes(db)).toEqual(['topic.added']);
  },
);

test('a topic keeps the id it was given, or gets one', async () => {
  expect(await addTopic(admin, { id: 'ethnic-affairs', name: '民族工作' })).toEqual({
    topicId: 'ethnic-affairs',
  });
  expect(await add('宗教工作')).toMatch(/^topic-[0-9a-f]{8}$/);
  await expect(addTopic(admin, { id: '民族 工作', name: '港澳台工作' })).rejects.toMatchObject({
    details: { fields: { id: 'invalid' } },
  });
});

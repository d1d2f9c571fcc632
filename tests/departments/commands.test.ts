import { beforeEach, expect, test } from 'vitest';
import { addDepartment } from '@/lib/departments/commands/add-department';
import { archiveDepartment } from '@/lib/departments/commands/archive-department';
import { changeDepartment } from '@/lib/departments/commands/change-department';
import { reorderDepartments } from '@/lib/departments/commands/reorder-departments';
import { restoreDepartment } from '@/lib/departments/commands/restore-department';
import { listDepartments } from '@/lib/departments/queries';
import type { Ctx } from '@/lib/db/context';
import { resetDb, testDb } from '../support/database';
import { eventTypes, lastEvent } from '../support/events';
import { ctxOf, person } from '../support/office';

const db = testDb();
let admin: Ctx;
const add = async (name: string) => (await addDepartment(admin, { name })).departmentId;
const names = async (withArchived = false) =>
  (await listDepartments(admin, { withArchived })).map((department) => department.name);

beforeEach(async () => {
  await resetDb();
  admin = ctxOf(db, await person(db, { name: '管立新', roles: ['admin'] }));
});

test('a department added stands at the end of the list and in the log', async () => {
  await add('区民宗局');
  const departmentId = await add('  区侨联 ');
  expect(await names()).toEqual(['区民宗局', '区侨联']);
  expect(await lastEvent(db)).toMatchObject({
    type: 'department.added',
    subjectId: departmentId,
    actorName: '管立新',
    payload: { name: '区侨联' },
  });
});

test('no two bear the same name', async () => {
  const departmentId = await add('区民宗局');
  await add('区侨联');
  const taken = { code: 'invalid', details: { fields: { name: 'taken' } } };
  await expect(add('区侨联')).rejects.toMatchObject(taken);
  await expect(changeDepartment(admin, { departmentId, version: 1, name: '区侨联' })).rejects.toMatchObject(
    taken,
  );
});

test('a name is needed', async () => {
  await expect(add(' ')).rejects.toMatchObject({ details: { fields: { name: 'required' } } });
});

test('an administrator renames one; the log tells both names', async () => {
  const departmentId = await add('区民宗局');
  expect(await changeDepartment(admin, { departmentId, version: 1, name: '区工商联' })).toEqual({
    version: 2,
  });
  expect(await names()).toEqual(['区工商联']);
  expect(await lastEvent(db)).toMatchObject({
    type: 'department.changed',
    payload: { before: '区民宗局', after: '区工商联' },
  });
});

test('of two who rename from the same version the second is refused', async () => {
  const departmentId = await add('区民宗局');
  await changeDepartment(admin, { departmentId, version: 1, name: '区侨联' });
  await expect(changeDepartment(admin, { departmentId, version: 1, name: '区工商联' })).rejects.toMatchObject(
    {
      code: 'conflict',
      reason: 'stale',
    },
  );
  expect(await names()).toEqual(['区侨联']);
});

test('an archived one can no longer be chosen, and comes back at the end', async () => {
  const departmentId = await add('区民宗局');
  await add('区侨联');
  await archiveDepartment(admin, { departmentId, version: 1 });
  expect(await names()).toEqual(['区侨联']);
  expect(await names(true)).toEqual(['区侨联', '区民宗局']);
  await restoreDepartment(admin, { departmentId, version: 2 });
  expect(await names()).toEqual(['区侨联', '区民宗局']);
  expect((await eventTypes(db)).slice(-2)).toEqual(['department.archived', 'department.restored']);
});

test('archiving what is archived, or from an old version, is a conflict', async () => {
  const departmentId = await add('区民宗局');
  const stale = { code: 'conflict', reason: 'stale' };
  await expect(restoreDepartment(admin, { departmentId, version: 1 })).rejects.toMatchObject(stale);
  await archiveDepartment(admin, { departmentId, version: 1 });
  await expect(archiveDepartment(admin, { departmentId, version: 1 })).rejects.toMatchObject(stale);
  await expect(archiveDepartment(admin, { departmentId, version: 2 })).rejects.toMatchObject(stale);
});

test('an administrator puts the list into another order', async () => {
  const before = [await add('区民宗局'), await add('区侨联'), await add('区工商联')];
  await reorderDepartments(admin, { before, after: [...before].reverse() });
  expect(await names()).toEqual(['区工商联', '区侨联', '区民宗局']);
  expect(await lastEvent(db)).toMatchObject({ type: 'departments.reordered', payload: { before } });
});

test('an order made from a list that stands otherwise now is refused', async () => {
  const before = [await add('区民宗局'), await add('区侨联')];
  await add('区工商联');
  const after = [...before].reverse();
  await expect(reorderDepartments(admin, { before, after })).rejects.toMatchObject({ code: 'conflict' });
  expect(await names()).toEqual(['区民宗局', '区侨联', '区工商联']);
});

test('an order that loses or adds one is no order', async () => {
  const before = [await add('区民宗局'), await add('区侨联')];
  await expect(reorderDepartments(admin, { before, after: before.slice(1) })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('of ten who reorder at once one succeeds', async () => {
  const before = [await add('区民宗局'), await add('区侨联'), await add('区工商联')];
  const after = [...before].reverse();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => reorderDepartments(admin, { before, after })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test.each(['writer', 'reviewer', 'publisher', 'contributor', 'auditor'] as const)(
  'a %s changes none of it',
  async (role) => {
    const departmentId = await add('区民宗局');
    const ctx = ctxOf(db, await person(db, { roles: [role] }));
    const ref = { departmentId, version: 1 };
    const forbidden = { code: 'forbidden', reason: 'needs_admin' };
    await expect(addDepartment(ctx, { name: '区侨联' })).rejects.toMatchObject(forbidden);
    await expect(changeDepartment(ctx, { ...ref, name: '区侨联' })).rejects.toMatchObject(forbidden);
    await expect(archiveDepartment(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(restoreDepartment(ctx, ref)).rejects.toMatchObject(forbidden);
    await expect(
      reorderDepartments(ctx, { before: [departmentId], after: [departmentId] }),
    ).rejects.toMatchObject(forbidden);
    expect(await eventTypes(db)).toEqual(['department.added']);
  },
);

test('the list counts the people with an open account', async () => {
  const departmentId = await add('区民宗局');
  const gone = await person(db, { roles: ['contributor'], departmentId });
  await person(db, { roles: ['contributor'], departmentId });
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  expect(await listDepartments(admin)).toMatchObject([{ name: '区民宗局', peopleCount: 1 }]);
});

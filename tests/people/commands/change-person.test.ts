import { beforeEach, expect, test } from 'vitest';
import { changePerson } from '@/lib/people/commands/change-person';
import { transaction } from '@/lib/db/transaction';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { system } from '../../support/jobs';
import { ctxOf, department, person, stages } from '../../support/office';

const db = testDb();
const admin = () => person(db, { name: '管立新', roles: ['admin'] });
const duties = { displayName: '林晓雯', roles: ['writer'], departmentId: null, version: 1 };

beforeEach(() => resetDb());

test('an administrator gives a person another name, further roles and a department', async () => {
  const ctx = ctxOf(db, await admin());
  const { id: personId } = await person(db, { name: '林小文', roles: ['writer'] });
  const departmentId = await department(db, '区民宗局');
  const change = { personId, displayName: '林晓雯', roles: ['reviewer', 'writer'], departmentId, version: 1 };
  expect(await changePerson(ctx, change)).toEqual({ version: 2 });
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    displayName: '林晓雯',
    roles: ['writer', 'reviewer'],
    departmentId,
  });
  expect(await lastEvent(db)).toMatchObject({
    type: 'person.changed',
    subjectId: personId,
    payload: {
      before: { displayName: '林小文', roles: ['writer'], departmentId: null },
      after: { displayName: '林晓雯', roles: ['writer', 'reviewer'], departmentId },
    },
  });
});

test('a change based on what somebody else has changed since is refused and leaves no event', async () => {
  const ctx = ctxOf(db, await admin());
  const { id: personId } = await person(db, { roles: ['writer'] });
  await changePerson(ctx, { ...duties, personId });
  await expect(changePerson(ctx, { ...duties, personId, displayName: '别人' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
  });
  expect(await eventTypes(db)).toEqual(['person.changed']);
});

test('who may not manage people changes nobody, not even themselves', async () => {
  const writer = await person(db, { roles: ['writer'] });
  await expect(
    changePerson(ctxOf(db, writer), { ...duties, personId: writer.id, roles: ['writer', 'admin'] }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test('the last administrator stays one', async () => {
  const last = await admin();
  const change = { ...duties, personId: last.id };
  await expect(changePerson(ctxOf(db, system), change)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'last_admin',
  });
  const other = await person(db, { roles: ['admin'] });
  await changePerson(ctxOf(db, other), change);
  expect(await db.person.findUniqueOrThrow({ where: { id: last.id } })).toMatchObject({ roles: ['writer'] });
});

test('two administrators who depose each other at once leave one', async () => {
  const [one, other] = [await admin(), await admin()];
  const outcomes = await Promise.allSettled([
    changePerson(ctxOf(db, one), { ...duties, personId: other.id }),
    changePerson(ctxOf(db, other), { ...duties, personId: one.id }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db.person.count({ where: { roles: { has: 'admin' } } })).toBe(1);
});

test('who stops being a reviewer is named for no stage any more', async () => {
  const ctx = ctxOf(db, await admin());
  const [leaving, staying] = [
    await person(db, { roles: ['reviewer'] }),
    await person(db, { roles: ['reviewer'] }),
  ];
  const [stageId] = await stages(db, [{ name: '初审', reviewers: [leaving, staying] }]);
  await changePerson(ctx, { ...duties, personId: leaving.id });
  const stage = await db.stage.findFirstOrThrow({
    where: { id: stageId ?? '' },
    include: { reviewers: true },
  });
  expect(stage.reviewers.map(({ personId }) => personId)).toEqual([staying.id]);
  expect(stage.version).toBe(2);
});

test('a person may keep a department that has been archived', async () => {
  const ctx = ctxOf(db, await admin());
  const departmentId = await department(db, '区侨办');
  const { id: personId } = await person(db, { roles: ['contributor'], departmentId });
  await db.department.update({ where: { id: departmentId }, data: { archivedAt: new Date() } });
  await changePerson(ctx, { ...duties, personId, roles: ['contributor'], departmentId });
  expect(await lastEvent(db)).toMatchObject({ type: 'person.changed' });
});

test('nobody is found under an unknown id', async () => {
  const personId = '00000000-0000-7000-8000-000000000009';
  await expect(changePerson(ctxOf(db, await admin()), { ...duties, personId })).rejects.toMatchObject({
    code: 'not_found',
    reason: 'person',
  });
});

test('an administrator sets a person’s e-mail address; left out it stays', async () => {
  const ctx = ctxOf(db, await admin());
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  const change = (version: number, rest: object) =>
    changePerson(ctx, { ...duties, personId: writer.id, version, ...rest });
  await change(1, { email: 'lin@example.org' });
  expect(await lastEvent(db)).toMatchObject({
    payload: { before: { email: '' }, after: { email: 'lin@example.org' } },
  });
  await change(2, {});
  expect(await db.person.findUniqueOrThrow({ where: { id: writer.id } })).toMatchObject({
    email: 'lin@example.org',
  });
  await expect(change(3, { email: 'lin' })).rejects.toMatchObject({
    details: { fields: { email: 'email_invalid' } },
  });
});

test('nobody changes their own roles, whatever their name and department become', async () => {
  const self = await admin();
  await person(db, { roles: ['admin'] });
  const own = { personId: self.id, displayName: '管立新', version: 1 };
  await expect(
    changePerson(ctxOf(db, self), { ...own, roles: ['admin', 'publisher'], departmentId: null }),
  ).rejects.toMatchObject({ code: 'forbidden', reason: 'own_roles' });
  const departmentId = await department(db, '区委办');
  await changePerson(ctxOf(db, self), { ...own, displayName: '管新', roles: ['admin'], departmentId });
  expect(await db.person.findUniqueOrThrow({ where: { id: self.id } })).toMatchObject({
    displayName: '管新',
  });
});

test('the database lets nobody change their own roles either', async () => {
  const self = await admin();
  const change = transaction(
    { db, actor: self },
    (tx) => tx.$executeRaw`UPDATE "Person" SET roles = '{admin,publisher}' WHERE id = ${self.id}::uuid`,
  );
  await expect(change).rejects.toThrow();
  expect(await db.person.findUniqueOrThrow({ where: { id: self.id } })).toMatchObject({ roles: ['admin'] });
});

test('who keeps the accounts does not watch over the log', async () => {
  const { id: personId } = await person(db, { roles: ['auditor'] });
  const both = { ...duties, personId, roles: ['admin', 'auditor'] };
  await expect(changePerson(ctxOf(db, await admin()), both)).rejects.toMatchObject({
    details: { fields: { roles: 'roles_apart' } },
  });
  await expect(person(db, { roles: ['admin', 'auditor'] })).rejects.toThrow('person_roles_apart');
});

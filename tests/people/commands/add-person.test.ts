import { beforeEach, expect, test } from 'vitest';
import { addPerson } from '@/lib/people/commands/add-person';
import { signIn } from '@/lib/people/commands/sign-in';
import { ROLES } from '@/lib/domain/permissions/roles';
import { POLICY, STRANGE } from '../../support/account';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { ctxOf, department, person } from '../../support/office';

const db = testDb();
const system = { kind: 'system', id: null, displayName: '系统' } as const;
const newcomer = { signInName: 'Zhao.Min', displayName: '赵敏', roles: ['writer'] };
const adminCtx = async () => ctxOf(db, await person(db, { name: '管立新', roles: ['admin'] }));

beforeEach(() => resetDb());

test('an administrator adds a writer, who can sign in with the temporary password and must change it', async () => {
  const ctx = await adminCtx();
  const { personId, temporaryPassword } = await addPerson(ctx, newcomer);
  expect(temporaryPassword).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
  const opened = await signIn(
    { db, now: ctx.now, policy: POLICY },
    { signInName: 'zhao.min', password: temporaryPassword ?? '' },
    STRANGE,
  );
  expect(opened.personId).toBe(personId);
  const stored = await db.person.findUniqueOrThrow({ where: { id: personId } });
  expect(stored).toMatchObject({
    signInName: 'zhao.min',
    displayName: '赵敏',
    roles: ['writer'],
    mustChangePassword: true,
  });
  expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('the log says who was added by whom, and no password', async () => {
  const ctx = await adminCtx();
  const { personId, temporaryPassword } = await addPerson(ctx, newcomer);
  const event = await lastEvent(db);
  expect(event).toMatchObject({ type: 'person.added', subjectId: personId, actorName: '管立新' });
  expect(JSON.stringify(event.payload)).not.toContain(temporaryPassword);
});

test('a password an administrator thinks up is temporary all the same', async () => {
  const { personId, temporaryPassword } = await addPerson(await adminCtx(), {
    ...newcomer,
    password: '春江潮水连海平海上明月',
    mustChangePassword: false,
  });
  expect(temporaryPassword).toBeNull();
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    mustChangePassword: true,
  });
});

test('the command line makes the first administrator, with a password that stays', async () => {
  const { personId } = await addPerson(ctxOf(db, system), {
    ...newcomer,
    roles: ['admin'],
    password: '春江潮水连海平海上明月',
    mustChangePassword: false,
  });
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    mustChangePassword: false,
  });
  expect(await lastEvent(db)).toMatchObject({ type: 'person.added', actorId: null, actorName: '系统' });
});

test.each(ROLES.filter((role) => role !== 'admin'))('a %s adds nobody', async (role) => {
  const actor = await person(db, { roles: [role] });
  await expect(addPerson(ctxOf(db, actor), newcomer)).rejects.toMatchObject({
    code: 'forbidden',
    reason: 'needs_admin',
  });
});

test('a contributor belongs to a department', async () => {
  const ctx = await adminCtx();
  const contributor = { ...newcomer, roles: ['contributor'] };
  await expect(addPerson(ctx, contributor)).rejects.toMatchObject({
    details: { fields: { departmentId: 'department_required' } },
  });
  const departmentId = await department(db, '区民宗局');
  const { personId } = await addPerson(ctx, { ...contributor, departmentId });
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ departmentId });
});

test('nobody joins an archived department', async () => {
  const departmentId = await department(db, '区侨办');
  await db.department.update({ where: { id: departmentId }, data: { archivedAt: new Date() } });
  await expect(addPerson(await adminCtx(), { ...newcomer, departmentId })).rejects.toMatchObject({
    details: { fields: { departmentId: 'no_such_choice' } },
  });
});

test('two people cannot share a sign-in name, however it is written', async () => {
  const ctx = await adminCtx();
  await addPerson(ctx, newcomer);
  await expect(addPerson(ctx, { ...newcomer, signInName: ' ＺＨＡＯ.min ' })).rejects.toMatchObject({
    code: 'invalid',
    details: { fields: { signInName: 'taken' } },
  });
});

test.each([
  [{ signInName: '' }, { signInName: 'required' }],
  [{ signInName: 'zhao min' }, { signInName: 'sign_in_name_characters' }],
  [{ displayName: ' ' }, { displayName: 'required' }],
  [{ roles: [] }, { roles: 'role_required' }],
  [{ password: 'short' }, { password: 'password_too_short' }],
  [{ password: 'my-zhao.min-pass' }, { password: 'password_has_name' }],
])('%j is told at its field', async (fault, fields) => {
  await expect(addPerson(await adminCtx(), { ...newcomer, ...fault })).rejects.toMatchObject({
    code: 'invalid',
    details: { fields },
  });
  expect(await db.person.count({ where: { displayName: '赵敏' } })).toBe(0);
});

import { beforeEach, expect, test } from 'vitest';
import { readPeopleSort } from '@/lib/domain/people/people-sort';
import { getOwnAccount, getPerson, listOwnSessions, listPeople, listReviewers } from '@/lib/people/queries';
import { account, signedIn } from '../support/account';
import { ownerDb, resetDb, testDb } from '../support/database';
import { ctxOf, department, person } from '../support/office';

const db = testDb();

beforeEach(() => resetDb());

test('an administrator sees everybody, closed accounts last, and no password hash', async () => {
  const admin = await person(db, { name: '管立新', roles: ['admin'] });
  const gone = await person(db, { name: '离任', roles: ['writer'] });
  await ownerDb().person.update({
    where: { id: gone.id },
    data: { disabledAt: new Date(), createdAt: new Date(0) },
  });
  const departmentId = await department(db, '区民宗局');
  await person(db, { name: '沈月', roles: ['contributor'], departmentId });
  const people = await listPeople(ctxOf(db, admin));
  expect(people.map(({ displayName, isDisabled }) => [displayName, isDisabled])).toEqual([
    ['管立新', false],
    ['沈月', false],
    ['离任', true],
  ]);
  expect(people[1]?.department).toEqual({ id: departmentId, name: '区民宗局' });
  expect(JSON.stringify(people)).not.toContain('passwordHash');
  expect(await getPerson(ctxOf(db, admin), gone.id)).toMatchObject({ displayName: '离任', isDisabled: true });
});

test('people added at one moment keep their places when an account is changed', async () => {
  const admin = await person(db, { name: '管立新', roles: ['admin'] });
  for (const name of ['甲', '乙', '丙']) await person(db, { name, roles: ['reviewer'] });
  await ownerDb().person.updateMany({ data: { createdAt: new Date('2026-01-01T00:00:00Z') } });
  const names = async () => [
    (await listPeople({ actor: admin, db })).map(({ displayName }) => displayName),
    (await listReviewers({ actor: admin, db })).map(({ displayName }) => displayName),
  ];
  const before = await names();
  await db.person.updateMany({ where: { displayName: { in: ['甲', '管立新'] } }, data: { version: 2 } });
  expect(await names()).toEqual(before);
  expect(before).toEqual([
    ['管立新', '甲', '乙', '丙'],
    ['甲', '乙', '丙'],
  ]);
});

test('the people are sorted by name, role, department or when they were last here, closed accounts last all the same', async () => {
  const [civil, overseas] = [await department(db, '区民政局'), await department(db, '区侨办')];
  const admin = await person(db, { name: '管立新', roles: ['admin'] });
  const made = [
    await person(db, { name: '周明远', roles: ['reviewer'] }),
    await person(db, { name: '陈志远', roles: ['contributor'], departmentId: overseas }),
    await person(db, { name: '林晓雯', roles: ['contributor', 'writer'], departmentId: civil }),
    await person(db, { name: '安离任', roles: ['writer'], departmentId: civil }),
  ];
  const people = [admin, ...made];
  const owner = ownerDb();
  await owner.person.update({ where: { id: people[4]?.id ?? '' }, data: { disabledAt: new Date() } });
  await owner.session.deleteMany({ where: { personId: admin.id } });
  for (const [index, day] of [
    [1, 3],
    [2, 1],
    [3, 2],
  ] as const) {
    const lastSeenAt = new Date(Date.UTC(2026, 2, day));
    await owner.session.updateMany({ where: { personId: people[index]?.id ?? '' }, data: { lastSeenAt } });
  }
  const by = async (sort: string) =>
    (await listPeople({ actor: admin, db: owner }, readPeopleSort(sort))).map(
      ({ displayName }) => displayName,
    );
  expect(await by('name')).toEqual(['陈志远', '管立新', '林晓雯', '周明远', '安离任']);
  expect(await by('-name')).toEqual(['周明远', '林晓雯', '管立新', '陈志远', '安离任']);
  expect(await by('roles')).toEqual(['林晓雯', '周明远', '陈志远', '管立新', '安离任']);
  expect(await by('department')).toEqual(['林晓雯', '陈志远', '管立新', '周明远', '安离任']);
  expect(await by('-department')).toEqual(['陈志远', '林晓雯', '管立新', '周明远', '安离任']);
  expect(await by('-lastSeen')).toEqual(['周明远', '林晓雯', '陈志远', '管立新', '安离任']);
  expect(await by('lastSeen')).toEqual(['管立新', '陈志远', '林晓雯', '周明远', '安离任']);
});

test('the list of people is for administrators', async () => {
  const writer = await person(db, { roles: ['writer'] });
  await expect(listPeople(ctxOf(db, writer))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(getPerson(ctxOf(db, writer), writer.id)).rejects.toMatchObject({ code: 'forbidden' });
});

test('the reviewers are those with the role and an open account', async () => {
  const reviewer = await person(db, { name: '周明远', roles: ['reviewer'] });
  const gone = await person(db, { roles: ['reviewer'] });
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  const writer = await person(db, { roles: ['writer'] });
  expect(await listReviewers(ctxOf(db, writer))).toEqual([{ id: reviewer.id, displayName: '周明远' }]);
});

test('people see their own account and the sessions that still stand', async () => {
  const start = new Date('2026-03-02T08:00:00Z');
  const later = new Date('2026-03-02T08:20:00Z');
  await account(db);
  await account(db, { signInName: 'chenjh' });
  await signedIn(db, 'chenjh', later);
  const old = await signedIn(db, 'linxw', start);
  const here = await signedIn(db, 'linxw', later);
  expect(await getOwnAccount(here)).toEqual({ signInName: 'linxw', departmentName: null });
  const sessions = (now: Date) => listOwnSessions(here, { now, idleMinutes: 30 });
  expect((await sessions(later)).map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
    [here.actor.sessionId, true],
    [old.actor.sessionId, false],
  ]);
  expect(await sessions(new Date('2026-03-02T08:35:00Z'))).toHaveLength(1);
});

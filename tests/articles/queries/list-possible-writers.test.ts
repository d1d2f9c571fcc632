import { beforeEach, expect, it } from 'vitest';
import { listPossibleWriters } from '@/lib/articles/queries/list-possible-writers';
import { resetDb, testDb } from '../../support/database';
import { person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

it('offers the writers who are not disabled, by name, and nobody else', async () => {
  const writer = await person(db, { name: '甲', roles: ['writer'] });
  const gone = await person(db, { name: '乙', roles: ['writer'] });
  await person(db, { name: '丙', roles: ['reviewer'] });
  await db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  expect(await listPossibleWriters({ actor: writer, db })).toEqual([{ id: writer.id, displayName: '甲' }]);
});

it('tells an administrator nothing', async () => {
  const admin = await person(db, { roles: ['admin'] });
  await person(db, { roles: ['writer'] });
  expect(await listPossibleWriters({ actor: admin, db })).toEqual([]);
});

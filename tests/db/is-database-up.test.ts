import { expect, it } from 'vitest';
import { createDb } from '@/lib/db/client';
import { isDatabaseUp } from '@/lib/db/is-database-up';
import { testDb } from '../support/database';

it('says the database is up while it answers', async () => {
  expect(await isDatabaseUp(testDb())).toBe(true);
});

it('says the database is down when nothing listens there', async () => {
  const nowhere = createDb('postgresql://nobody@127.0.0.1:1/none');
  expect(await isDatabaseUp(nowhere)).toBe(false);
  await nowhere.$disconnect();
});

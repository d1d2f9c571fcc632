import { expect, it } from 'vitest';
import { createDb } from '@/lib/db/client';
import { isDatabaseUp } from '@/lib/db/is-database-up';
import { testDb } from '../support/database';
import { testDatabaseUrl } from '../support/test-server';

it('says the database is up while it answers', async () => {
  expect(await isDatabaseUp(testDb(), 60_000)).toBe(true);
});

it('says the database is down when nothing listens there', async () => {
  const nowhere = createDb('postgresql://nobody@127.0.0.1:1/none');
  expect(await isDatabaseUp(nowhere)).toBe(false);
  await nowhere.$disconnect();
});

it('says the database is down when it does not answer in time', async () => {
  const busy = createDb(testDatabaseUrl(`worker_${process.env.VITEST_POOL_ID}`), 1);
  await busy.$transaction(async () => expect(await isDatabaseUp(busy, 100)).toBe(false), { timeout: 60_000 });
  await busy.$disconnect();
});

import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import * as search from '@/app/(site)/search/route';
import { ownerDb, resetDb } from '../support/database';

beforeEach(() => resetDb());

const look = () => search.GET(new Request('http://localhost:3000/search?q=云溪'));

/** Keeps what the search looks in from being read until `work` is done. */
async function whileHeld(work: () => Promise<void>): Promise<void> {
  await ownerDb().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "PublishedText" IN ACCESS EXCLUSIVE MODE`;
    await work();
  });
}

test('two searches run at once and fifty wait; who comes then is told to come again', async () => {
  const taken: Promise<Response>[] = [];
  await whileHeld(async () => {
    for (let reader = 0; reader < 52; reader += 1) {
      taken.push(look());
      // As requests come: one after the other.
      await setImmediate();
    }
    const refused = await look();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('60');
  });
  const answers = await Promise.all(taken);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect((await look()).status).toBe(200);
});

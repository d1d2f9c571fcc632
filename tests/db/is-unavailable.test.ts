import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createDb } from '@/lib/db/client';
import { isUnavailable } from '@/lib/db/is-unavailable';
import { transaction } from '@/lib/db/transaction';
import { ownerDb, testDb } from '../support/database';
import { system } from '../support/jobs';

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

test('a database that is not there is away for the moment, whatever it is asked', async () => {
  const away = createDb('postgres://huimou:x@127.0.0.1:1/huimou', 1);
  const asked = [
    () => away.person.count(),
    () => away.$queryRaw`SELECT 1`,
    () => transaction({ db: away, actor: system }, (tx) => tx.person.count()),
  ];
  for (const ask of asked) expect(isUnavailable(await failureOf(ask()))).toBe(true);
});

test('a connection that the server ended is one to try again', async () => {
  const ended = transaction({ db: testDb(), actor: system }, async (tx) => {
    const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await ownerDb().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
    return tx.person.count();
  });
  expect(isUnavailable(await failureOf(ended))).toBe(true);
});

test('whatever the driver has noticed by then of a connection the server ended', async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const gone = once(client, 'error');
  const end = new Promise((resolve) => client.once('end', resolve));
  const asked = failureOf(client.query('SELECT pg_terminate_backend(pg_backend_pid())'));
  const waiting = failureOf(client.query('SELECT 1'));
  expect(isUnavailable(await asked)).toBe(true);
  expect(isUnavailable(await waiting)).toBe(true);
  expect(isUnavailable((await gone)[0])).toBe(true);
  await end;
  expect(isUnavailable(await failureOf(client.query('SELECT 1')))).toBe(true);
});

test('a full disk is; a file that is not there, a broken rule and a slip of ours are not', async () => {
  expect(isUnavailable(Object.assign(new Error('full'), { code: 'ENOSPC', errno: -28 }))).toBe(true);
  const folder = await mkdtemp(path.join(tmpdir(), 'huimou-'));
  expect(isUnavailable(await failureOf(writeFile(path.join(folder, 'none', 'x'), '')))).toBe(false);
  expect(isUnavailable(await failureOf(testDb().$queryRaw`SELECT 1/0`))).toBe(false);
  expect(isUnavailable(new TypeError('undefined is not a function'))).toBe(false);
});

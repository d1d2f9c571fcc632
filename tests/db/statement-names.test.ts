import { expect, test } from 'vitest';
import { statementNames } from '@/lib/db/statement-names';
import { resetDb, testDb } from '../support/database';

test('a statement keeps its name, and no other bears it', () => {
  const nameOf = statementNames();
  const first = nameOf({ sql: 'SELECT 1' });
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first);
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
});

test('of endlessly many texts only the first five hundred are kept by a connection', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 600 }, (_, index) => nameOf({ sql: `SELECT ${index}` }));
  expect(new Set(names.slice(0, 500)).size).toBe(500);
  expect(new Set(names.slice(500))).toEqual(new Set(['']));
  expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0]);
});

test('the database plans a query once a connection', async () => {
  await resetDb();
  const db = testDb();
  const kept = await db.$transaction(async (tx) => {
    for (const id of ['a', 'b', 'c']) await tx.topic.findUnique({ where: { id } });
    return tx.$queryRaw<{ statement: string }[]>`
      SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%"Topic"%' AND statement NOT LIKE '%pg_prepared%'`;
  });
  expect(kept).toHaveLength(1);
});

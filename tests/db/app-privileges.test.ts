import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { functions, tables } from '../../scripts/lib/app-privileges.mjs';
import { projectDir } from '../../scripts/lib/project-dir.mjs';
import { ownerDb } from '../support/database';

type Column = { table: string; column: string };

const inTables = Object.entries(tables).flatMap(([table, { fixed, changes }]) =>
  [...fixed, ...changes].map((column) => ({ table, column })),
);
const sorted = (columns: Column[]) => columns.map(({ table, column }) => `${table}.${column}`).sort();

test('every table and column of the database stands in the list of what the application may do', async () => {
  const columns = await ownerDb().$queryRaw<Column[]>`
    SELECT c.relname::text AS "table", a.attname::text AS "column"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND c.relname <> '_prisma_migrations'`;
  expect(sorted(inTables)).toEqual(sorted(columns));
});

test('every model of the schema stands in it', () => {
  const schema = readFileSync(path.join(projectDir, 'prisma/schema.prisma'), 'utf8');
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
  expect(Object.keys(tables).sort()).toEqual(models.sort());
});

test('the application’s role holds what the list says and nothing more', async () => {
  const role = new URL(process.env.DATABASE_URL ?? '').username;
  const held = await ownerDb().$queryRaw<{ table: string; updates: string[]; beyond: boolean }[]>`
    SELECT c.relname::text AS "table",
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
        AND has_column_privilege(${role}, c.oid, a.attnum, 'UPDATE') ORDER BY 1) AS updates,
      has_table_privilege(${role}, c.oid, 'TRUNCATE, REFERENCES, TRIGGER') AS beyond
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> '_prisma_migrations'`;
  expect(held.filter(({ beyond }) => beyond)).toEqual([]);
  expect(Object.fromEntries(held.map(({ table, updates }) => [table, updates]))).toEqual(
    Object.fromEntries(Object.entries(tables).map(([table, { changes }]) => [table, [...changes].sort()])),
  );
});

test('it may call the functions of the list and no other of ours', async () => {
  const role = new URL(process.env.DATABASE_URL ?? '').username;
  const callable = await ownerDb().$queryRaw<{ name: string }[]>`
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p
    WHERE p.pronamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)
      AND has_function_privilege(${role}, p.oid, 'EXECUTE')`;
  expect(callable.map(({ name }) => name).sort()).toEqual([...functions].sort());
});

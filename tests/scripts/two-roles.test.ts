import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ensureAppRole, withAccount } from '../../scripts/lib/app-role.mjs';
import { dropDatabase, dropRole, quoteName, withConnection } from '../../scripts/lib/database.mjs';
import { createTestDatabase } from '../../scripts/lib/test-database.mjs';
import { requireTwoRoles } from '../../scripts/lib/two-roles.mjs';
import { testDatabaseName, testDatabaseUrl, testOwnerUrl, testServer } from '../support/test-server';

const USE = 'two_roles';
const database = quoteName(testDatabaseName(USE));
const owner = testOwnerUrl(USE);
const app = testDatabaseUrl(USE);
const appName = new URL(app).username;
const second = { name: `${testServer().run}_second`, password: randomBytes(12).toString('hex') };
const other = withAccount(owner, second);

const sql = (statement: string) => withConnection(owner, (client: pg.Client) => client.query(statement));

beforeAll(() => createTestDatabase(process.env, USE));
afterAll(() => dropDatabase(testServer().url, testDatabaseName(USE)));

beforeEach(async () => {
  await ensureAppRole(testServer().url, second);
});
afterEach(async () => {
  await sql(`DROP OWNED BY ${quoteName(second.name)}`);
  await dropRole(testServer().url, second.name);
  vi.restoreAllMocks();
});

test('the owner’s address alone serves, and what to do better is said with the statements for it', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await requireTwoRoles(owner, undefined)).toBeUndefined();
  expect(said.mock.calls.join('\n')).toContain('CREATE ROLE huimou_app LOGIN PASSWORD');
  expect(said.mock.calls.join('\n')).toContain(`GRANT CONNECT ON DATABASE ${database} TO huimou_app`);
});

test('two roles of one database serve, and nothing is said', async () => {
  const said = vi.spyOn(console, 'warn');
  expect(await requireTwoRoles(app, owner)).toBe(appName);
  expect(said).not.toHaveBeenCalled();
});

test('the application’s address alone is not enough: the owner’s is asked for', async () => {
  await expect(requireTwoRoles(app, undefined)).rejects.toThrow('请用 DATABASE_OWNER_URL');
});

test('the owner’s address for both is refused', async () => {
  await expect(requireTwoRoles(owner, owner)).rejects.toThrow('应用须另用一个账号');
});

test('addresses of two databases are refused', async () => {
  const elsewhere = testDatabaseUrl(`worker_${process.env.VITEST_POOL_ID}`);
  await expect(requireTwoRoles(elsewhere, owner)).rejects.toThrow('不是同一个数据库');
});

test.each(['SUPERUSER', 'CREATEROLE', 'CREATEDB', 'REPLICATION', 'BYPASSRLS'])(
  'an application role with %s is refused, with the statement that takes it away',
  async (power) => {
    await sql(`ALTER ROLE ${quoteName(second.name)} ${power}`);
    await expect(requireTwoRoles(other, owner)).rejects.toThrow(`ALTER ROLE ${quoteName(second.name)} NO`);
  },
);

test('an application role that is the owner’s by membership is refused', async () => {
  const ownerName = new URL(owner).username;
  await sql(`GRANT ${quoteName(ownerName)} TO ${quoteName(second.name)}`);
  await expect(requireTwoRoles(other, owner)).rejects.toThrow(`REVOKE ${quoteName(ownerName)} FROM`);
});

test('an application role that may run programs on the server is refused', async () => {
  await sql(`GRANT pg_execute_server_program TO ${quoteName(second.name)}`);
  await expect(requireTwoRoles(other, owner)).rejects.toThrow('REVOKE "pg_execute_server_program" FROM');
});

test('an application role that owns a table is refused', async () => {
  await sql(`ALTER TABLE "Topic" OWNER TO ${quoteName(second.name)}`);
  try {
    await expect(requireTwoRoles(other, owner)).rejects.toThrow('所有者，应用须另用一个账号');
  } finally {
    await sql('ALTER TABLE "Topic" OWNER TO CURRENT_USER');
  }
});

test('an owner’s address that does not own the tables is refused', async () => {
  await expect(requireTwoRoles(app, other)).rejects.toThrow('不是数据表的所有者');
});

test('a role that is there gets its password back and loses what it may beyond signing in', async () => {
  await sql(`ALTER ROLE ${quoteName(second.name)} SUPERUSER CREATEDB PASSWORD 'other'`);
  await ensureAppRole(testServer().url, second);
  const [row] = await withConnection(other, async (client: pg.Client) => {
    const { rows } = await client.query(
      'SELECT rolsuper OR rolcreatedb AS powerful FROM pg_roles WHERE rolname = current_user',
    );
    return rows as { powerful: boolean }[];
  });
  expect(row).toEqual({ powerful: false });
});

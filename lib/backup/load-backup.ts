import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupFailed } from './backup-failed';
import type { Closing, Opening } from './backup-format';
import { COPY_SETTINGS, copyOut } from './copy-out';
import { listTables, type CopiedTable } from './list-tables';
import { readBackup, type BackupVisitor, type ReadBackup } from './read-backup';
import type { BackupSource } from './read-archive';
import { Summed } from './summed';
import { withoutRules } from './without-rules';

/**
 * Puts a backup's rows into a database that has its tables and queues and nothing in them, in one transaction, which
 * ends only when the database gives every table back byte for byte. `file` is given each file.
 * @param owner a connection as the owner of the tables, superuser or not
 * @throws BackupFailed; the database is then as it was
 */
export async function loadBackup(
  owner: pg.ClientBase,
  source: BackupSource,
  file: BackupVisitor['file'],
): Promise<ReadBackup> {
  await owner.query('BEGIN');
  try {
    await owner.query(COPY_SETTINGS);
    const tables = await listTables(owner);
    const read = await withoutRules(owner, tables, async () => {
      const found = await readBackup(source, {
        opened: async (opening) => requireSameTables(opening, tables),
        table: (name, rows) => copyIn(owner, tableOf(tables, name), rows),
        file,
      });
      await setSequences(owner, found.closing);
      return found;
    });
    await requireSameRows(owner, tables, read.closing);
    await endWhatWasUnderWay(owner);
    await owner.query('COMMIT');
    return read;
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

function requireSameTables(opening: Opening, tables: readonly CopiedTable[]): void {
  const here = new Map(tables.map(({ name, columns }) => [name, [...columns].sort().join()]));
  for (const { name, columns } of opening.tables) {
    if (here.get(name) !== [...columns].sort().join())
      throw new BackupFailed('other_tables', { table: name });
    here.delete(name);
  }
  for (const [table] of here) throw new BackupFailed('other_tables', { table });
}

function tableOf(tables: readonly CopiedTable[], name: string): CopiedTable {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new BackupFailed('other_tables', { table: name });
  return table;
}

async function copyIn(owner: pg.ClientBase, table: CopiedTable, rows: AsyncIterable<Buffer>): Promise<void> {
  await owner.query(`DELETE FROM ${table.relation}`);
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  try {
    await pipeline(
      Readable.from(rows, { objectMode: false }),
      owner.query(copyFrom(`COPY ${table.relation} (${columns}) FROM STDIN`)),
    );
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code?.startsWith('53')) throw error;
    throw new BackupFailed(
      'table_unreadable',
      { table: table.name, detail: error.message },
      { cause: error },
    );
  }
}

async function setSequences(owner: pg.ClientBase, { sequences }: Closing): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences)
    await owner.query('SELECT setval(($1)::regclass, $2::bigint, $3)', [
      `public.${pg.escapeIdentifier(name)}`,
      lastValue,
      isCalled,
    ]);
}

async function requireSameRows(
  owner: pg.ClientBase,
  tables: readonly CopiedTable[],
  closing: Closing,
): Promise<void> {
  for (const { name, rows, bytes, sha256 } of closing.tables) {
    const summed = new Summed();
    for await (const _ of summed.pass(copyOut(owner, tableOf(tables, name))));
    const found = summed.sum();
    if (found.lines !== rows || found.bytes !== bytes || found.sha256 !== sha256)
      throw new BackupFailed('table_differs', { table: name });
  }
}

/**
 * Whoever was signed in signs in again: a session ended after the backup must not stand again. A job that was being
 * done is done anew; each looks first whether it still must be.
 */
async function endWhatWasUnderWay(owner: pg.ClientBase): Promise<void> {
  await owner.query('UPDATE "Session" SET "revokedAt" = now() WHERE "revokedAt" IS NULL');
  await owner.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`);
}

import type pg from 'pg';
import type { ArchiveWriter } from './archive-writer';
import {
  FORMAT,
  OPENING,
  PIECE_BYTES,
  pieceName,
  type Closing,
  type Opening,
  type TableSum,
} from './backup-format';
import { COPY_SETTINGS, copyOut } from './copy-out';
import { inPieces } from './in-pieces';
import { listTables, type CopiedTable } from './list-tables';
import { referredFiles, type ReferredFile } from './referred-files';
import { Summed } from './summed';

export type Snapshot = Pick<Closing, 'openingSha256' | 'tables' | 'sequences' | 'auditHead'> & {
  opening: Opening;
  referred: ReferredFile[];
};

const NOTHING_SEALED = { place: 0, hash: '0'.repeat(64) };

/** Adds what the database holds at one moment, whoever writes meanwhile, and says which files that refers to. */
export async function takeSnapshot(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  version: string,
): Promise<Snapshot> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(COPY_SETTINGS);
  const tables = await listTables(client);
  const opening = await describe(client, tables, version);
  const openingSha256 = await addJson(archive, OPENING, opening);
  const sums: TableSum[] = [];
  for (const table of tables) sums.push(await addTable(archive, client, table));
  const snapshot = {
    opening,
    openingSha256,
    tables: sums,
    sequences: await readSequences(client),
    auditHead: await readHead(client),
    referred: await referredFiles(client),
  };
  await client.query('COMMIT');
  return snapshot;
}

async function describe(client: pg.ClientBase, tables: CopiedTable[], version: string): Promise<Opening> {
  // The transaction's time: its snapshot is taken a moment later.
  const { rows } = await client.query<{ at: Date; queues: string[] }>(
    'SELECT now() AS at, ARRAY(SELECT name FROM pgboss.queue ORDER BY name COLLATE "C") AS queues',
  );
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  const [state] = rows;
  if (!state) throw new Error('the database does not say what time it is');
  return {
    application: 'huimou',
    format: FORMAT,
    version,
    snapshotAt: state.at.toISOString(),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    queues: state.queues,
  };
}

async function addTable(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  table: CopiedTable,
): Promise<TableSum> {
  const summed = new Summed();
  let number = 0;
  for await (const piece of inPieces(summed.pass(copyOut(client, table)), PIECE_BYTES))
    await archive.add(pieceName(table.name, number++), piece.length, [piece]);
  const { bytes, lines: rows, sha256 } = summed.sum();
  return { name: table.name, rows, bytes, sha256 };
}

/** Adds a value as JSON; the SHA-256 of its bytes. */
export async function addJson(archive: ArchiveWriter, name: string, value: unknown): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(value, null, 1));
  const summed = new Summed();
  await archive.add(name, bytes.length, summed.pass(inPieces(once(bytes), PIECE_BYTES)));
  return summed.sum().sha256;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Sequences stand outside of transactions: what they say now is at least what the snapshot needs. */
async function readSequences(client: pg.ClientBase): Promise<Closing['sequences']> {
  const { rows } = await client.query<{ name: string; sql: string }>(
    `SELECT relname::text AS name, oid::regclass::text AS sql FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname COLLATE "C"`,
  );
  const read: Closing['sequences'] = [];
  for (const { name, sql } of rows) {
    const { rows: found } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${sql}`,
    );
    read.push(...found.map((state) => ({ name, ...state })));
  }
  return read;
}

async function readHead(client: pg.ClientBase): Promise<Closing['auditHead']> {
  const { rows } = await client.query<{ position: string; hash: string }>(
    'SELECT s.position::text, s.hash FROM "EventSeal" s ORDER BY s.position DESC LIMIT 1',
  );
  return rows[0] ? { place: Number(rows[0].position), hash: rows[0].hash } : NOTHING_SEALED;
}

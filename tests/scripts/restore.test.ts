import { createHash, randomBytes } from 'node:crypto';
import { watch } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BackupFailed } from '@/lib/backup/backup-failed';
import { PIECE_BYTES, type Closing, type Opening } from '@/lib/backup/backup-format';
import { writeBackup } from '@/lib/backup/write-backup';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { createDb, type Db } from '@/lib/db/client';
import { applyMigrations } from '../../scripts/lib/apply-migrations.mjs';
import { migrationNames, pendingMigrations } from '../../scripts/lib/migrate.mjs';
import { withConnection } from '../../scripts/lib/database.mjs';
import { hasContents } from '../../scripts/lib/empty-database.mjs';
import { restoreOffice } from '../../scripts/lib/restore-office';
import { sayBackup } from '../../scripts/lib/say-backup';
import { verifyAside } from '../../scripts/lib/verify-aside';
import { signedIn } from '../support/account';
import {
  backUp,
  changed,
  emptyPlace,
  entriesOf,
  filesUnder,
  freshFolder,
  isClosing,
  isOpening,
  jsonEntry,
  writeEntries,
  type Entry,
} from '../support/backups';
import { testDb } from '../support/database';
import { queuedJobs } from '../support/jobs';
import { drawJpeg } from '../support/pictures';
import { hasSmallDisks, makeSmallDisk, removeSmallDisk } from '../support/small-disk';
import { officeWithWork } from '../support/office-with-work';

const db = testDb();
beforeAll(() => officeWithWork(db));

const silent = () => {};
const plain = (file: string) => ({ file, passphrase: '' });

async function within<T>(url: string, work: (restored: Db) => Promise<T>): Promise<T> {
  const restored = createDb(url, 2);
  try {
    return await work(restored);
  } finally {
    await restored.$disconnect();
  }
}

/** What a restore that failed leaves behind: nothing. */
async function expectEmpty({ dataDir, ownerUrl }: Awaited<ReturnType<typeof emptyPlace>>): Promise<void> {
  expect(await hasContents(ownerUrl)).toBe(false);
  expect(await filesUnder(dataDir)).toEqual([]);
  const { rows } = await withConnection(ownerUrl, (client: pg.Client) =>
    client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      UNION SELECT nspname FROM pg_namespace WHERE nspname = 'pgboss'`),
  );
  expect(rows).toEqual([]);
}

describe('an office that is put back', () => {
  test('has its people, articles, photos, waiting jobs and its log, which goes on where it stood', async () => {
    const ctx = await signedIn(db, 'wangfang');
    const { file, rows, files } = await backUp();
    const place = await emptyPlace();
    const restored = await restoreOffice(plain(file), place, silent);
    expect(restored.closing.tables.reduce((all, table) => all + table.rows, 0)).toBe(rows);
    expect(restored.revisions).toBe(await db.revision.count());
    expect(files).toBe(4);
    expect(await filesUnder(place.dataDir)).toEqual(restored.closing.files.map(({ name }) => name).sort());
    await within(place.databaseUrl, async (there) => {
      expect(await there.article.count()).toBe(await db.article.count());
      const waiting = (await queuedJobs(db)).filter(({ state }) => state !== 'completed');
      expect((await queuedJobs(there)).map(({ name, data }) => ({ name, data }))).toEqual(
        waiting.map(({ name, data }) => ({ name, data })),
      );
      expect(waiting.length).toBeGreaterThan(0);
      expect(await there.session.count({ where: { revokedAt: null } })).toBe(0);
      const again = await signedIn(there, 'wangfang');
      expect(again.actor.displayName).toBe(ctx.actor.displayName);
      const numbers = await there.event.findMany({ orderBy: { seq: 'asc' }, select: { type: true } });
      expect(numbers.slice(-2).map(({ type }) => type)).toEqual(['backup.restored', 'person.signed_in']);
      expect((await verifyAuditLog(there)).ok).toBe(true);
    });
  });

  test('has its rules again: what was decided cannot be changed, a reference must hold', async () => {
    const { file } = await backUp();
    const place = await emptyPlace();
    await restoreOffice(plain(file), place, silent);
    const refused = (sql: string) =>
      expect(
        withConnection(place.ownerUrl, (client: pg.Client) => client.query(sql)),
        sql,
      ).rejects;
    await refused('UPDATE "Decision" SET opinion = opinion').toThrow('immutable');
    await refused('DELETE FROM "EventSeal"').toThrow('immutable');
    await refused(`DELETE FROM "Person" WHERE "displayName" = '林晓雯'`).toThrow('foreign key');
    const rulesOf = (url: string) =>
      withConnection(url, async (client: pg.Client) => {
        const triggers = await client.query<{ rule: string }>(
          `SELECT format('%s %s %s', tgname, tgenabled, tgrelid::regclass) AS rule FROM pg_trigger
           WHERE NOT tgisinternal ORDER BY 1`,
        );
        const constraints = await client.query<{ rule: string }>(
          `SELECT format('%s %s %s', conname, convalidated, pg_get_constraintdef(oid)) AS rule FROM pg_constraint
           WHERE connamespace = 'public'::regnamespace ORDER BY 1`,
        );
        return [...triggers.rows, ...constraints.rows];
      });
    expect(await rulesOf(place.ownerUrl)).toEqual(await rulesOf(process.env.DATABASE_URL ?? ''));
  });

  test('comes back from an encrypted backup with the passphrase, and only with it', async () => {
    const { file } = await backUp('山高月小水落石出');
    const place = await emptyPlace();
    await expect(restoreOffice(plain(file), place, silent)).rejects.toMatchObject({
      fault: 'needs_passphrase',
    });
    const wrong = { file, passphrase: '水落石出' };
    await expect(restoreOffice(wrong, place, silent)).rejects.toMatchObject({ fault: 'wrong_passphrase' });
    await expectEmpty(place);
    await restoreOffice({ file, passphrase: '山高月小水落石出' }, place, silent);
    expect(await hasContents(place.ownerUrl)).toBe(true);
  });

  test('from before the newest tables is brought up to date', async () => {
    const before = await emptyPlace(`older_${process.env.VITEST_POOL_ID}`);
    await applyMigrations(before.ownerUrl, migrationNames().slice(0, -1));
    await withConnection(before.ownerUrl, (client: pg.Client) =>
      client.query(`INSERT INTO "Topic" (id, name) VALUES ('old', '旧主题')`),
    );
    const file = path.join(await freshFolder(), 'older');
    const { ownerUrl: databaseUrl, dataDir } = before;
    await writeBackup({ databaseUrl, dataDir, file, passphrase: '', version: '0.0.9' });
    const place = await emptyPlace();
    await restoreOffice(plain(file), place, silent);
    expect(await pendingMigrations(place.ownerUrl)).toEqual([]);
    await within(place.databaseUrl, async (there) =>
      expect(await there.topic.findMany({ select: { name: true } })).toEqual([{ name: '旧主题' }]),
    );
  });

  test('stops half-way when it is asked to, and leaves nothing behind', async () => {
    const { file } = await backUp();
    const place = await emptyPlace();
    const stop = new AbortController();
    const watched = watch(place.dataDir, () => stop.abort());
    const said: string[] = [];
    const stopped = restoreOffice({ ...plain(file), signal: stop.signal }, place, (one) => said.push(one));
    await expect(stopped.finally(() => watched.close())).rejects.toMatchObject({ name: 'AbortError' });
    expect(said).toEqual([sayBackup('said.leftEmpty')]);
    await expectEmpty(place);
  });

  test('takes no harm from one that was killed before, and names the folder that one left', async () => {
    const { file } = await backUp();
    const place = await emptyPlace();
    await applyMigrations(place.ownerUrl);
    const left = path.join(place.dataDir, 'restoring-x');
    await mkdir(path.join(left, 'photos'), { recursive: true });
    const said: string[] = [];
    await restoreOffice(plain(file), place, (sentence) => said.push(sentence));
    expect(said).toEqual([sayBackup('said.leftBehind', { folder: left })]);
  });

  test('is tried aside without leaving anything', async () => {
    const { file } = await backUp();
    const place = await emptyPlace();
    const tried = await verifyAside(plain(file), { ...place, databaseUrl: place.ownerUrl });
    expect(tried.revisions).toBe(await db.revision.count());
    expect(await filesUnder(place.dataDir)).toEqual([]);
    const { rows } = await withConnection(place.ownerUrl, (client: pg.Client) =>
      client.query(`SELECT datname FROM pg_database WHERE datname LIKE 'huimou_verifying%'`),
    );
    expect(rows).toEqual([]);
  });
});

describe('where something stands already', () => {
  test('a restore is refused: a database with a row, a folder with photos', async () => {
    const { file } = await backUp();
    const taken = await emptyPlace();
    await restoreOffice(plain(file), taken, silent);
    await expect(
      restoreOffice(plain(file), { ...taken, dataDir: await freshFolder() }, silent),
    ).rejects.toMatchObject({ fault: 'database_not_empty' });
    await expect(restoreOffice(plain(file), taken, silent)).rejects.toMatchObject({
      fault: 'folder_not_empty',
    });
    await within(taken.databaseUrl, async (there) =>
      expect(await there.article.count()).toBe(await db.article.count()),
    );
  });

  test('tables of another program are left alone', async () => {
    const { file } = await backUp();
    const place = await emptyPlace();
    await withConnection(place.ownerUrl, (client: pg.Client) => client.query('CREATE TABLE theirs (id int)'));
    await expect(restoreOffice(plain(file), place, silent)).rejects.toMatchObject({
      fault: 'database_not_empty',
    });
  });
});

/** The same backup with its opening changed, and the manifest made to agree. */
function withOpening(file: string, change: (opening: Opening) => void): Promise<string> {
  return changed(file, (entries) => {
    const opened = entries.map((entry) => (isOpening(entry) ? jsonEntry(entry, change) : entry));
    const sum = createHash('sha256')
      .update(opened[0]?.body ?? '')
      .digest('hex');
    return opened.map((entry) =>
      isClosing(entry) ? jsonEntry<Closing>(entry, (closing) => (closing.openingSha256 = sum)) : entry,
    );
  });
}

function withManifest(file: string, change: (closing: Closing) => void): Promise<string> {
  return changed(file, (entries) =>
    entries.map((entry) => (isClosing(entry) ? jsonEntry(entry, change) : entry)),
  );
}

const named = (name: string, body = 'x', more: object = {}): Entry => ({
  header: { name, ...more },
  body: Buffer.from(body),
});

/** The entry stands just before the manifest, among the files. */
const withEntry = (file: string, entry: Entry) =>
  changed(file, (entries) => [...entries.slice(0, -1), entry, ...entries.slice(-1)]);

async function cut(file: string, bytes: number): Promise<string> {
  await truncate(file, bytes);
  return file;
}

async function flipped(file: string, at: number): Promise<string> {
  const bytes = await readFile(file);
  const place = Math.floor(bytes.length * at);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0x10, place);
  await writeFile(file, bytes);
  return file;
}

async function unlike(content: Buffer): Promise<string> {
  const file = path.join(await freshFolder(), 'other');
  await writeFile(file, content);
  return file;
}

type Hostile = [what: string, fault: string, make: (file: string) => Promise<string>];
const hostile: Hostile[] = [
  ['a file that is not there', 'no_such_file', async () => '/nowhere/office'],
  ['an empty file', 'not_a_backup', () => unlike(Buffer.alloc(0))],
  ['a picture', 'not_a_backup', async () => unlike(await drawJpeg())],
  ['an archive of something else', 'not_a_backup', () => writeEntries([named('notes.txt')])],
  ['a compressed text', 'damaged', () => unlike(gzipSync('云溪区'.repeat(1000)))],
  ['an archive cut short in its tables', 'damaged', (file) => cut(file, 9000)],
  [
    'zeros after its end',
    'damaged',
    async (file) => unlike(Buffer.concat([await readFile(file), Buffer.alloc(1000)])),
  ],
  [
    'a large file with a changed byte in it',
    'damaged',
    async (file) => {
      const large = named(`submissions/ab/${'ab'.repeat(32)}`);
      large.body = randomBytes(2_000_000);
      return flipped(await withEntry(file, large), 0.9);
    },
  ],
  [
    'a piece of a table larger than any is written',
    'too_large',
    (file) =>
      changed(file, (entries) =>
        entries.map((entry) =>
          entry.header.name === 'tables/Article/000000'
            ? { ...entry, body: Buffer.alloc(PIECE_BYTES + 1) }
            : entry,
        ),
      ),
  ],
  [
    'much nothing, packed small, after its end',
    'damaged',
    async (file) =>
      unlike(gzipSync(Buffer.concat([gunzipSync(await readFile(file)), Buffer.alloc(3 * PIECE_BYTES)]))),
  ],
  [
    'a manifest larger than what it tells of',
    'too_large',
    (file) =>
      changed(file, (entries) =>
        entries.map((entry) =>
          isClosing(entry)
            ? { ...entry, body: Buffer.concat([entry.body, Buffer.alloc(3 * PIECE_BYTES, ' ')]) }
            : entry,
        ),
      ),
  ],
  [
    'an archive without its last bytes',
    'damaged',
    async (file) => cut(file, (await readFile(file)).length - 5),
  ],
  ['an archive without its manifest', 'damaged', (file) => changed(file, (entries) => entries.slice(0, -1))],
  [
    'a checksum that is not the content’s',
    'damaged',
    async (file) => {
      const { length } = await readFile(file);
      return flipped(file, (length - 6) / length);
    },
  ],
  ['a path that leads out', 'bad_entry', (file) => withEntry(file, named('../../etc/cron.d/x'))],
  [
    'a path that leads out of photos',
    'bad_entry',
    (file) => withEntry(file, named('photos/../secrets.json')),
  ],
  ['a path from the root', 'bad_entry', (file) => withEntry(file, named('/etc/passwd'))],
  ['a file that is none of ours', 'bad_entry', (file) => withEntry(file, named('secrets.json', '{}'))],
  [
    'a link out',
    'bad_entry',
    (file) => withEntry(file, named('submissions/x', '', { type: 'symlink', linkname: '/etc' })),
  ],
  [
    'a file twice',
    'bad_entry',
    (file) =>
      changed(file, (entries) => [...entries.slice(0, -1), ...entries.slice(-2, -1), ...entries.slice(-1)]),
  ],
  ['something after the manifest', 'bad_entry', (file) => changed(file, (all) => [...all, named('more')])],
  [
    'a table not in the manifest’s order',
    'bad_entry',
    (file) =>
      changed(file, ([opening, first, ...rest]) =>
        [opening, ...rest.slice(0, 1), first, ...rest.slice(1)].filter((entry) => entry !== undefined),
      ),
  ],
  [
    'a manifest that lies about rows',
    'table_differs',
    (file) =>
      withManifest(file, ({ tables }) => {
        for (const table of tables.filter(({ name }) => name === 'Decision')) table.rows += 1;
      }),
  ],
  [
    'rows that were changed',
    'table_differs',
    (file) =>
      changed(file, (entries) =>
        entries.map(({ header, body }) =>
          header.name === 'tables/Decision/000000'
            ? { header, body: Buffer.from(body.toString('utf8').replace('同意', '不可')) }
            : { header, body },
        ),
      ),
  ],
  [
    'a photo that was changed',
    'file_differs',
    (file) =>
      changed(file, (entries) =>
        entries.map((entry) =>
          entry.header.name.endsWith('master.jpg') ? { ...entry, body: Buffer.from('x') } : entry,
        ),
      ),
  ],
  [
    'a photo taken out, and out of the manifest',
    'file_not_kept',
    async (file) => {
      const without = await changed(file, (all) =>
        all.filter(({ header }) => !header.name.endsWith('master.jpg')),
      );
      return withManifest(without, (closing) => {
        closing.files = closing.files.filter(({ name }) => !name.endsWith('master.jpg'));
      });
    },
  ],
  [
    'tables of another program',
    'other_tables',
    (file) => withOpening(file, ({ tables }) => tables[0]?.columns.push('other')),
  ],
  [
    'a backup of a newer program',
    'newer_version',
    (file) =>
      withOpening(file, ({ migrations }) =>
        migrations.push({ name: '29991231000000_later', checksum: '0'.repeat(64) }),
      ),
  ],
  [
    'a migration that was another',
    'other_migrations',
    (file) =>
      withOpening(file, ({ migrations }) => {
        for (const migration of migrations.slice(0, 1)) migration.checksum = '0'.repeat(64);
      }),
  ],
  ['a later form', 'newer_format', (file) => withOpening(file, (opening) => (opening.format = 2))],
  [
    'a table named to break a statement',
    'damaged',
    (file) => withOpening(file, ({ tables }) => tables.push({ name: 'x"; DROP TABLE "Person', columns: [] })),
  ],
  [
    'a head of the log that is not its',
    'head_differs',
    (file) => withManifest(file, (closing) => (closing.auditHead.place += 1)),
  ],
];

describe('what is no whole backup', () => {
  let sound: string;
  /** One for all: what each leaves empty, the next one finds so. */
  let place: Awaited<ReturnType<typeof emptyPlace>>;
  beforeAll(async () => {
    place = {
      ...(await emptyPlace('hostile')),
      dataDir: await mkdtemp(path.join(tmpdir(), 'huimou-place-')),
    };
    sound = path.join(await mkdtemp(path.join(tmpdir(), 'huimou-sound-')), 'office');
    const { file } = await backUp();
    await copyFile(file, sound);
  });
  afterAll(async () => {
    for (const folder of [path.dirname(sound), place.dataDir])
      await rm(folder, { recursive: true, force: true });
  });

  test.each(hostile)('%s is refused, and nothing is left behind', async (_, fault, make) => {
    const file = path.join(await freshFolder(), 'office');
    await copyFile(sound, file);
    const bad = await make(file);
    const said: string[] = [];
    const failure: unknown = await restoreOffice(plain(bad), place, (sentence) => said.push(sentence)).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(BackupFailed);
    expect(failure).toMatchObject({ fault });
    if (failure instanceof BackupFailed)
      expect(sayBackup(`fault.${failure.fault}`, failure.params)).toMatch(/\p{Script=Han}.*\n.*[a-z]{3}/su);
    await expectEmpty(place);
  });

  // What it hits differs from backup to backup, and with it the fault that is found first.
  test.each([0.25, 0.5, 0.75])(
    'a byte changed at %d of it is refused, and nothing is left behind',
    async (at) => {
      const file = path.join(await freshFolder(), 'office');
      await copyFile(sound, file);
      const bad = plain(await flipped(file, at));
      await expect(restoreOffice(bad, place, silent)).rejects.toBeInstanceOf(BackupFailed);
      await expectEmpty(place);
    },
  );

  test('a file that claims to be larger than can be is refused before it is read', async () => {
    const header = { name: `submissions/ab/${'ab'.repeat(32)}`, size: 2 ** 42, type: 'file' as const };
    const tar = pack();
    for (const entry of (await entriesOf(sound)).slice(0, -1))
      tar.entry({ name: entry.header.name, size: entry.body.length }, entry.body);
    tar.entry(header).write(Buffer.alloc(1000));
    tar.on('error', () => {});
    const bytes: Buffer[] = [];
    for await (const chunk of tar as AsyncIterable<Buffer>) {
      bytes.push(chunk);
      if (chunk.length === 1000) break;
    }
    const bad = await unlike(gzipSync(Buffer.concat(bytes)));
    await expect(restoreOffice(plain(bad), place, silent)).rejects.toMatchObject({ fault: 'too_large' });
    await expectEmpty(place);
  });

  const note = hasSmallDisks ? '' : ' (not tried: no small disk can be made here)';
  test.skipIf(!hasSmallDisks)(
    `a disk that is full half-way is said, and nothing is left behind${note}`,
    async () => {
      const dataDir = makeSmallDisk(8192);
      try {
        const place = { ...(await emptyPlace()), dataDir };
        await expect(restoreOffice(plain(sound), place, silent)).rejects.toMatchObject({
          fault: 'disk_full',
        });
        await expectEmpty(place);
      } finally {
        removeSmallDisk(dataDir);
      }
    },
  );
});

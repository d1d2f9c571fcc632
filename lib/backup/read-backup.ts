import type { z } from 'zod';
import {
  CLOSING,
  CLOSING_BYTES,
  CLOSING_BYTES_EACH,
  FORMAT,
  MAX_CLOSING_BYTES,
  LARGEST_FILE_BYTES,
  MAX_OPENING_BYTES,
  OPENING,
  PIECE_BYTES,
  closingSchema,
  isKeptFile,
  openingSchema,
  pieceName,
  type Closing,
  type FileSum,
  type Opening,
  type TableSum,
} from './backup-format';
import { BackupFailed } from './backup-failed';
import { readArchive, type ArchiveEntry, type BackupSource } from './read-archive';
import { Summed } from './summed';

/** What is done with a backup's parts as they come. Each reads all it is given. */
export type BackupVisitor = {
  opened: (opening: Opening) => Promise<void>;
  table: (name: string, rows: AsyncIterable<Buffer>) => Promise<void>;
  file: (name: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
};

export type ReadBackup = { opening: Opening; closing: Closing };

/**
 * Reads a backup once through, and holds what came against its manifest, which stands at its end: what was done with
 * the parts is to be undone when this throws.
 * @throws BackupFailed
 */
export async function readBackup(source: BackupSource, visitor: BackupVisitor): Promise<ReadBackup> {
  const entries = new Entries(readArchive(source));
  try {
    const { value: opening, sha256 } = await readOpening(entries, source.file);
    await visitor.opened(opening);
    const tables: TableSum[] = [];
    for (const { name } of opening.tables) {
      const summed = new Summed();
      await visitor.table(name, summed.pass(piecesOf(entries, name)));
      const { bytes, lines: rows, sha256 } = summed.sum();
      tables.push({ name, rows, bytes, sha256 });
    }
    const files = new Map<string, FileSum>();
    for (let entry = await entries.peek(); entry && entry.name !== CLOSING; entry = await entries.peek()) {
      if (files.has(entry.name)) throw new BackupFailed('bad_entry', { name: entry.name });
      files.set(entry.name, await readFile(await entries.take(), visitor));
    }
    const last = await entries.peek();
    if (!last) throw new BackupFailed('damaged', { detail: 'no manifest' });
    const told = files.size + tables.reduce((all, { rows }) => all + rows, 0);
    const most = Math.min(MAX_CLOSING_BYTES, CLOSING_BYTES + told * CLOSING_BYTES_EACH);
    const { value: closing } = await readJson(await entries.take(), closingSchema, most);
    const more = await entries.peek();
    if (more) throw new BackupFailed('bad_entry', { name: more.name.slice(0, 100) });
    hold({ opening: sha256, tables, files }, closing);
    return { opening, closing };
  } finally {
    await entries.end();
  }
}

/** Only what a backup says of itself at its beginning. @throws BackupFailed */
export async function peekBackup(source: BackupSource): Promise<Opening> {
  const entries = new Entries(readArchive(source));
  try {
    return (await readOpening(entries, source.file)).value;
  } finally {
    await entries.end();
  }
}

async function readOpening(entries: Entries, file: string) {
  const first = await entries.peek();
  if (first?.name !== OPENING) throw new BackupFailed('not_a_backup', { file });
  const json = await readJson(await entries.take(), openingSchema, MAX_OPENING_BYTES);
  if (json.value.format > FORMAT)
    throw new BackupFailed('newer_format', { version: json.value.version.slice(0, 50) });
  return json;
}

async function readJson<T>(entry: ArchiveEntry, schema: z.ZodType<T>, most: number) {
  if (entry.size > most) throw new BackupFailed('too_large', { name: entry.name });
  const summed = new Summed();
  const chunks: Buffer[] = [];
  for await (const chunk of summed.pass(entry.body)) chunks.push(chunk);
  try {
    const value = schema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    return { value, sha256: summed.sum().sha256 };
  } catch (cause) {
    throw new BackupFailed('damaged', { detail: entry.name }, { cause });
  }
}

async function* piecesOf(entries: Entries, table: string): AsyncGenerator<Buffer> {
  for (let number = 0; (await entries.peek())?.name === pieceName(table, number); number++) {
    const { name, size, body } = await entries.take();
    if (size > PIECE_BYTES) throw new BackupFailed('too_large', { name });
    yield* body;
  }
}

async function readFile(entry: ArchiveEntry, visitor: BackupVisitor): Promise<FileSum> {
  const { name, size } = entry;
  if (!isKeptFile(name)) throw new BackupFailed('bad_entry', { name: name.slice(0, 100) });
  if (size > LARGEST_FILE_BYTES) throw new BackupFailed('too_large', { name });
  const summed = new Summed();
  await visitor.file(name, summed.pass(entry.body));
  const { bytes, sha256 } = summed.sum();
  return { name, bytes, sha256 };
}

type Found = { opening: string; tables: TableSum[]; files: Map<string, FileSum> };

function hold({ opening, tables, files }: Found, closing: Closing): void {
  if (closing.openingSha256 !== opening) throw new BackupFailed('damaged', { detail: OPENING });
  const told = new Map(closing.tables.map((table) => [table.name, table]));
  for (const table of tables) {
    const { rows, bytes, sha256 } = told.get(table.name) ?? {};
    if (rows !== table.rows || bytes !== table.bytes || sha256 !== table.sha256)
      throw new BackupFailed('table_differs', { table: table.name });
  }
  for (const { name, bytes, sha256 } of closing.files) {
    const found = files.get(name);
    if (found?.bytes !== bytes || found.sha256 !== sha256) throw new BackupFailed('file_differs', { name });
    files.delete(name);
  }
  for (const [name] of files) throw new BackupFailed('file_differs', { name });
}

/** Entries with a look ahead. */
class Entries {
  private next: Promise<IteratorResult<ArchiveEntry>> | undefined;

  constructor(private readonly source: AsyncGenerator<ArchiveEntry>) {}

  async peek(): Promise<ArchiveEntry | undefined> {
    this.next ??= this.source.next();
    const { value, done } = await this.next;
    return done ? undefined : value;
  }

  async take(): Promise<ArchiveEntry> {
    const entry = await this.peek();
    if (!entry) throw new BackupFailed('damaged', { detail: 'end of file' });
    this.next = undefined;
    return entry;
  }

  async end(): Promise<void> {
    await this.source.return(undefined);
  }
}

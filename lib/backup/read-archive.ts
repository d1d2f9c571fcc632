import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract as tarExtract } from 'tar-stream';
import { BackupFailed } from './backup-failed';
import { MAGIC } from './sealed-magic.mjs';
import { unseal } from './unseal';

export type BackupSource = {
  file: string;
  passphrase: string;
  /** Ends the reading with an error, and undoes what was done with what was read. */
  signal?: AbortSignal;
};
/** How much may come beyond the entries told of: what is read ahead, and the zeros a tar ends with. */
const AHEAD_BYTES = 1024 * 1024;
const HEADER_AND_PADDING = 1024;

export type ArchiveEntry = { name: string; size: number; body: AsyncIterable<Buffer> };

/**
 * The entries of a backup's file, one after another; each body is read before the next entry is asked for.
 * @throws BackupFailed no_such_file, not_a_backup, needs_passphrase, wrong_passphrase, damaged, bad_entry
 */
export async function* readArchive({ file, passphrase, signal }: BackupSource): AsyncGenerator<ArchiveEntry> {
  const kind = await kindOf(file);
  if (kind === 'other') throw new BackupFailed('not_a_backup', { file });
  if (kind === 'sealed' && passphrase === '') throw new BackupFailed('needs_passphrase', {});
  const bytes = createReadStream(file, signal ? { signal } : {});
  const unzip = createGunzip();
  const extract = tarExtract();
  let fault: unknown;
  let most = AHEAD_BYTES;
  const noMore = (chunks: AsyncIterable<Buffer>) => withinBytes(chunks, () => most);
  pipeline(kind === 'sealed' ? unseal(bytes, passphrase) : bytes, unzip, noMore, extract, (error) => {
    fault ??= error ?? undefined;
    if (error) extract.destroy(error);
  });
  try {
    for await (const entry of extract) {
      const { name, type, size = 0 } = entry.header;
      if (type !== 'file') throw new BackupFailed('bad_entry', { name: name.slice(0, 100) });
      most += size + HEADER_AND_PADDING;
      yield { name, size, body: read(entry as AsyncIterable<Buffer>, () => fault) };
    }
  } catch (error) {
    throw faultOf(fault ?? error);
  } finally {
    bytes.destroy();
    extract.destroy();
  }
  if (fault) throw faultOf(fault);
  // Zeros after its end are passed over; sealed frames say themselves which is the last.
  if (kind === 'plain' && unzip.bytesWritten < bytes.bytesRead)
    throw new BackupFailed('damaged', { detail: 'end of file' });
}

/** A little that unpacks to much, after the entries or between them, is not taken in. */
async function* withinBytes(chunks: AsyncIterable<Buffer>, most: () => number): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const chunk of chunks) {
    passed += chunk.length;
    if (passed > most()) throw new BackupFailed('damaged', { detail: 'more than its entries' });
    yield chunk;
  }
}

/** A body as it comes; what is wrong with the bytes is said here as it is between bodies. */
async function* read(body: AsyncIterable<Buffer>, fault: () => unknown): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw faultOf(fault() ?? error);
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof BackupFailed) return error;
  const { code, message = '' } = error as NodeJS.ErrnoException;
  const isOfTheBytes =
    code?.startsWith('Z_') ||
    /tar|header|Unexpected end of data|PREMATURE|closed/i.test(`${code} ${message}`);
  return isOfTheBytes ? new BackupFailed('damaged', { detail: message }, { cause: error }) : error;
}

async function kindOf(file: string): Promise<'sealed' | 'plain' | 'other'> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BackupFailed('no_such_file', { file });
    throw error;
  });
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (buffer.equals(MAGIC)) return 'sealed';
    return bytesRead > 2 && buffer[0] === 0x1f && buffer[1] === 0x8b ? 'plain' : 'other';
  } finally {
    await handle.close();
  }
}

/** Whether a passphrase is needed to read this file. */
export async function isSealed(file: string): Promise<boolean> {
  return (await kindOf(file)) === 'sealed';
}

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { pack as tarPack } from 'tar-stream';
import { BackupFailed } from './backup-failed';
import { seal } from './seal';

/** Between a backup's name and what makes it another's while it is being written. */
export const UNFINISHED = '.unfinished-';

export type ArchiveWriter = {
  /** Adds an entry of exactly `size` bytes. */
  add: (
    name: string,
    size: number,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => Promise<void>;
};

/**
 * Writes a file of entries under another name and gives it its own when it is whole and on the disk; otherwise nothing
 * of it stays. Encrypted when there is a passphrase.
 * @throws BackupFailed file_exists
 */
export async function writeArchive(
  { file, passphrase, signal }: { file: string; passphrase: string; signal?: AbortSignal | undefined },
  work: (archive: ArchiveWriter) => Promise<void>,
): Promise<{ byteSize: number }> {
  if (await stat(file).catch(() => null)) throw new BackupFailed('file_exists', { file });
  const draft = `${file}${UNFINISHED}${randomUUID()}`;
  const pack = tarPack();
  // The pipeline tells; without a listener of its own the stream would end the process.
  pack.on('error', () => {});
  const broken = new AbortController();
  const target = createWriteStream(draft, {
    flags: 'wx',
    mode: 0o600,
    flush: true,
    ...(signal ? { signal } : {}),
  });
  const written = pipeline(
    Readable.from(pack),
    createGzip(),
    (zipped: AsyncIterable<Uint8Array>) => (passphrase === '' ? zipped : seal(zipped, passphrase)),
    target,
  ).catch((error: unknown) => {
    broken.abort(error);
    throw error;
  });
  // Looked at below; until then it must not count as unhandled.
  written.catch(() => {});
  try {
    await work({ add: (name, size, chunks) => addEntry(pack, { name, size }, chunks, broken.signal) });
    pack.finalize();
    await written;
    const { size: byteSize } = await stat(draft);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
    return { byteSize };
  } catch (error) {
    const cause = broken.signal.aborted ? broken.signal.reason : error;
    pack.destroy(new Error('unfinished'));
    target.destroy();
    await written.catch(() => {});
    await rm(draft, { force: true });
    throw cause;
  }
}

async function addEntry(
  pack: ReturnType<typeof tarPack>,
  header: { name: string; size: number },
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const entry = pack.entry({ ...header, mode: 0o600 });
  entry.on('error', () => {});
  for await (const chunk of chunks) {
    if (!entry.write(chunk)) await once(entry, 'drain', { signal });
  }
  const ended = once(entry, 'finish', { signal });
  entry.end(() => {});
  await ended;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a directory cannot be opened there
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { dataDirectory } from '@/lib/env';

const UNFINISHED = 'new-';
const UNFINISHED_FOR_MS = 24 * 3600 * 1000;

/** Made anew from the texts whenever they are lost: no backup holds them. */
export function outputsDirectory(): string {
  return path.join(dataDirectory(), 'outputs');
}

export function outputFilePath(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file');
  return path.join(outputsDirectory(), hash.slice(0, 2), hash);
}

/** Keeps a file whole or not at all; its SHA-256. */
export async function keepOutputFile(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const place = outputFilePath(hash);
  await mkdir(path.dirname(place), { recursive: true });
  const draft = path.join(outputsDirectory(), `${UNFINISHED}${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return hash;
}

export async function hasOutputFile(hash: string | null): Promise<boolean> {
  return (
    hash !== null &&
    stat(outputFilePath(hash)).then(
      () => true,
      () => false,
    )
  );
}

/** Null when the file is lost, or no more what was made. */
export async function readOutputFile(hash: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const bytes = await readFile(outputFilePath(hash));
    if (createHash('sha256').update(bytes).digest('hex') === hash) return bytes;
    // Nobody may take it, and it can be made anew.
    await rm(outputFilePath(hash), { force: true });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What a stopped server left half written. */
export async function removeUnfinishedOutputs(now: Date): Promise<void> {
  const folder = outputsDirectory();
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(UNFINISHED))) {
    const file = path.join(folder, name);
    const changed = await stat(file).catch(() => null);
    if (changed && now.getTime() - changed.mtimeMs > UNFINISHED_FOR_MS) await rm(file, { force: true });
  }
}

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HEADS } from './backup-format';

/** What the folder's name begins with that holds files until they are known to be whole. */
export const RESTORING = 'restoring-';

export type ReceivedFiles = {
  file: (name: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
  headsFile: string;
  /** Puts all of them in their place. */
  keep: () => Promise<void>;
  discard: () => Promise<void>;
};

/** A folder beside their place for the files of a backup, whose names were looked at, until it is known to be whole. */
export async function receiveFiles(dataDir: string): Promise<ReceivedFiles> {
  const folder = await mkdtemp(path.join(dataDir, RESTORING));
  return {
    headsFile: path.join(folder, HEADS),
    async file(name, bytes) {
      const place = path.join(folder, name);
      await mkdir(path.dirname(place), { recursive: true });
      await pipeline(bytes, createWriteStream(place, { flags: 'wx', flush: true }));
    },
    async keep() {
      for (const name of await readdir(folder))
        await rename(path.join(folder, name), path.join(dataDir, name));
      await rm(folder, { recursive: true, force: true });
      if (process.platform === 'win32') return; // a directory cannot be opened there
      const handle = await open(dataDir, 'r');
      await handle.sync().finally(() => handle.close());
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Reads the files and throws them away, but for the heads of the log. */
export async function passFiles(folder: string): Promise<Omit<ReceivedFiles, 'keep'>> {
  const aside = await mkdtemp(path.join(folder, 'huimou-heads-'));
  const headsFile = path.join(aside, HEADS);
  return {
    headsFile,
    async file(name, bytes) {
      if (name === HEADS) return pipeline(bytes, createWriteStream(headsFile, { flags: 'wx' }));
      for await (const _ of bytes);
    },
    discard: () => rm(aside, { recursive: true, force: true }),
  };
}

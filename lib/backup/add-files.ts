import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveWriter } from './archive-writer';
import { HEADS, type FileSum } from './backup-format';
import { notedHeadsUntil } from './noted-heads-until';
import { smallerSizes, type ReferredFile } from './referred-files';
import { Summed } from './summed';

export type FilesAdded = { files: FileSum[]; missing: string[]; damaged: string[] };

/** Adds the files referred to, and the heads of the log noted until `headPlace`, one after another. */
export async function addFiles(
  archive: ArchiveWriter,
  dataDir: string,
  { referred, headPlace }: { referred: readonly ReferredFile[]; headPlace: number },
): Promise<FilesAdded> {
  const added: FilesAdded = { files: [], missing: [], damaged: [] };
  for (const one of referred) {
    const found = await addFile(archive, dataDir, one.name);
    if (!found) {
      added.missing.push(one.name);
      continue;
    }
    added.files.push(found);
    if (found.sha256 !== one.sha256) added.damaged.push(one.name);
    for (const { name } of await smallerSizes(dataDir, one)) {
      const smaller = await addFile(archive, dataDir, name);
      if (smaller) added.files.push(smaller);
    }
  }
  const heads = path.join(dataDir, HEADS);
  if (await stat(heads).catch(() => null)) {
    const until = await notedHeadsUntil(heads, headPlace);
    const noted = await addFile(archive, dataDir, HEADS, until);
    if (noted) added.files.push(noted);
  }
  return added;
}

/** As many bytes as the file has now, or `until`; null when there is none. Once in place a file never changes. */
async function addFile(
  archive: ArchiveWriter,
  dataDir: string,
  name: string,
  until = Infinity,
): Promise<FileSum | null> {
  const handle = await open(path.join(dataDir, name), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  try {
    const size = Math.min((await handle.stat()).size, until);
    const summed = new Summed();
    const chunks =
      size === 0 ? [] : summed.pass(handle.createReadStream({ start: 0, end: size - 1, autoClose: false }));
    await archive.add(name, size, chunks);
    const { bytes, sha256 } = summed.sum();
    return { name, bytes, sha256 };
  } finally {
    await handle.close();
  }
}

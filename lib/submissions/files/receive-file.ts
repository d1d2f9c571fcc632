import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { incomingFilePath, submissionsDirectory } from './file-path';

/** A file on the disk that belongs to no submission yet. */
export type ReceivedFile = { fileName: string; path: string; byteSize: number; hash: string };

/** What came is larger than allowed; nothing of it was kept. */
export class FileTooLarge extends Error {}

/**
 * Writes a file to the disk as it comes, never whole in memory.
 * @throws FileTooLarge once more than `maxBytes` came
 */
export async function receiveFile(
  fileName: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedFile> {
  await mkdir(submissionsDirectory(), { recursive: true });
  const path = incomingFilePath();
  const hash = createHash('sha256');
  let byteSize = 0;
  const handle = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      byteSize += chunk.byteLength;
      if (byteSize > maxBytes) throw new FileTooLarge();
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { fileName, path, byteSize, hash: hash.digest('hex') };
}

import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { incomingFilePath, submissionsDirectory } from './file-path';

/** A file on the disk that belongs to no submission yet. */
export type ReceivedFile = { path: string; byteSize: number; hash: string };

/** Writes a file to the disk as it comes, never whole in memory; when it breaks off, nothing of it stays. */
export async function receiveFile(chunks: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
  await mkdir(submissionsDirectory(), { recursive: true });
  const path = incomingFilePath();
  const hash = createHash('sha256');
  let byteSize = 0;
  const handle = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      byteSize += chunk.byteLength;
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
  return { path, byteSize, hash: hash.digest('hex') };
}

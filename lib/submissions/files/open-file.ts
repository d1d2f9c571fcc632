import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { submissionFilePath } from './file-path';

/**
 * The bytes of a file as it came, after all of them were found to be those that came.
 * @throws Error when the file is gone or another
 */
export async function openFile(hash: string): Promise<Readable> {
  const handle = await open(submissionFilePath(hash), 'r');
  try {
    const found = createHash('sha256');
    for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
      found.update(chunk as Buffer);
    }
    if (found.digest('hex') !== hash) throw new Error(`file ${hash} is not as it came`);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return handle.createReadStream({ start: 0 });
}

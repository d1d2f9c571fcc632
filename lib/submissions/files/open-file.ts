import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { submissionFilePath } from './file-path';

/**
 * The bytes of a file as it was handed in. They are checked against its hash first.
 * @throws Error when the file is missing or has changed
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

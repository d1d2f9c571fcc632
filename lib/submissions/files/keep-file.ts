import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { submissionFilePath } from './file-path';
import type { ReceivedFile } from './receive-file';

/** Puts a received file in its place, durably; the same bytes again take the place of the same bytes. */
export async function keepFile({ path: received, hash }: ReceivedFile): Promise<void> {
  const place = submissionFilePath(hash);
  await mkdir(path.dirname(place), { recursive: true });
  await rename(received, place);
  await syncDirectory(path.dirname(place));
}

async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return; // a directory cannot be opened there
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

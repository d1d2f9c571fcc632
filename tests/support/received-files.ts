import { readdir, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { submissionsDirectory } from '@/lib/submissions/files/file-path';
import { receiveFile } from '@/lib/submissions/files/receive-file';

type Sent = { fileName: string; bytes: Uint8Array | string; caption?: string; credit?: string };

/** Files as they lie on the disk once received, for `handInSubmission`. */
export function received(...files: Sent[]) {
  return Promise.all(
    files.map(async ({ bytes, ...named }, place) => ({
      ...named,
      place,
      received: await receiveFile(Readable.from([Buffer.from(bytes)])),
    })),
  );
}

/** Names of the files that were received and belong to no submission. */
export async function leftOver(): Promise<string[]> {
  return (await readdir(submissionsDirectory()).catch(() => [])).filter((name) => name.startsWith('new-'));
}

export async function emptySubmissionFolder(): Promise<void> {
  await rm(submissionsDirectory(), { recursive: true, force: true });
}

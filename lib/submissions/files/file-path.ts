import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { dataDirectory } from '@/lib/env';

export function submissionsDirectory(): string {
  return path.join(dataDirectory(), 'submissions');
}

/** Where the file of this SHA-256 lies, as it came. */
export function submissionFilePath(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file');
  return path.join(submissionsDirectory(), hash.slice(0, 2), hash);
}

/** A name for a file that is still coming in; on the same disk, so that it can be renamed into place. */
export function incomingFilePath(): string {
  return path.join(submissionsDirectory(), `new-${randomUUID()}`);
}

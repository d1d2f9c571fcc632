import type { FileToRead } from '@/lib/intake/read/read-file';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import type { Source } from '@/lib/intake/source';
import { runApart, ThreadLost } from './thread';

/**
 * A file as text, read in a thread of its own: see readFile.
 * @throws UnreadableFile, also for a file that is more than the thread can bear
 */
export async function readApart(input: FileToRead): Promise<Source> {
  try {
    return await runApart({ name: 'read', input });
  } catch (error) {
    if (error instanceof ThreadLost) throw new UnreadableFile(input.fileName, 'file_broken', error);
    throw error;
  }
}

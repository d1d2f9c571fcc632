import { Invalid } from '@/lib/domain/errors';
import type { FileToRead } from '@/lib/intake/read/read-file';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import type { Source } from '@/lib/intake/source';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import type { StorablePlan } from './tasks';
import { runApart, ThreadLost } from './thread';

/**
 * A file as text, read in a thread of its own: see readFile.
 * @throws UnreadableFile, also for a file that is more than the thread can bear
 */
export async function readApart(input: FileToRead): Promise<Source> {
  return bearable(input.fileName, () => runApart({ name: 'read', input }));
}

/**
 * A paste as text, read in the same thread: see readPaste.
 * @throws Invalid `text` too_long for more than it can bear
 */
export async function readPasteApart(input: { html: string; text: string }): Promise<Source> {
  return bearable('', () => runApart({ name: 'readPaste', input }));
}

/**
 * What a source would become, as it is stored.
 * @throws UnreadableFile or, of a paste, Invalid `text` too_long for more than the thread can bear
 */
export async function planApart(source: Source, cues: readonly TopicCues[]): Promise<StorablePlan> {
  const input = { source: { ...source, pictures: [] }, cues };
  return bearable(source.fileName, () => runApart({ name: 'plan', input }));
}

async function bearable<T>(fileName: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
    throw fileName === ''
      ? new Invalid({ text: 'too_long' })
      : new UnreadableFile(fileName, 'file_too_much', error);
  }
}

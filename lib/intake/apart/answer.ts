import type { ReadError } from '@/lib/domain/reasons';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';

/** What the thread sends back. Errors lose their class on the way between threads, so it is named here. */
export type Answer<V> =
  | { kind: 'value'; value: V }
  | { kind: 'unreadable'; fileName: string; readError: ReadError }
  | { kind: 'failed'; message: string };

export async function answerOf<V>(work: Promise<V>): Promise<Answer<V>> {
  try {
    return { kind: 'value', value: await work };
  } catch (error) {
    if (error instanceof UnreadableFile) {
      const { fileName, readError } = error;
      return { kind: 'unreadable', fileName, readError };
    }
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** @throws UnreadableFile, Error: what the work threw */
export function valueOrThrow<V>(answer: Answer<V>): V {
  if (answer.kind === 'value') return answer.value;
  if (answer.kind === 'unreadable') throw new UnreadableFile(answer.fileName, answer.readError);
  throw new Error(answer.message);
}

import { Invalid } from '@/lib/domain/errors';
import type { ReadError } from '@/lib/domain/reasons';

/** A file that does not come in, and why; nothing of it was kept. */
export class UnreadableFile extends Invalid {
  constructor(
    readonly fileName: string,
    readonly readError: ReadError,
    cause?: unknown,
  ) {
    super({ file: readError }, readError);
    this.cause = cause;
  }
}

/** Thrown by the readers, which do not know the file's name. */
export class Refusal extends Error {
  constructor(
    readonly readError: ReadError,
    cause?: unknown,
  ) {
    super(readError, { cause });
  }
}

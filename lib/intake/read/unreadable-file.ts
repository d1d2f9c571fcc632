import { Invalid } from '@/lib/domain/errors';

/** Keys of the `intake.readErrors` messages; each takes the file's name. */
export type ReadError =
  | 'file_empty'
  | 'file_too_large'
  | 'file_encrypted'
  | 'file_macros'
  | 'file_is_picture'
  | 'file_type_mismatch'
  | 'file_zip_bomb'
  | 'file_xml_entities'
  | 'file_broken'
  | 'file_unsupported';

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

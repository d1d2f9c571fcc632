import type { ReadPicture } from '@/lib/outputs/output-source';
import type { PdfWords } from './pdf-words';

export type PdfRequest = {
  words: PdfWords;
  readPicture: ReadPicture;
  /** When this text came to be what it is: the file's date. The same text gives the same bytes. */
  writtenAt: Date;
  signal?: AbortSignal;
};

import type { OutputSource, ReadPicture } from '@/lib/outputs/output-source';
import { articlePages } from './article/article-pages';
import type { PdfOutcome } from './pdf-outcome';
import type { PdfWords } from './pdf-words';
import { typesetPdf } from './typeset-pdf';

export type PdfRequest = {
  words: PdfWords;
  readPicture: ReadPicture;
  /** When this text came to be what it is: the file's date. The same text gives the same bytes. */
  writtenAt: Date;
  signal?: AbortSignal;
};

/**
 * An article on A4 pages, as readers get it. @throws PdfFailed; the signal's reason, when it was cancelled
 */
export async function writePdfArticle(source: OutputSource, request: PdfRequest): Promise<PdfOutcome> {
  const pages = await articlePages(source, request);
  return typesetPdf({ template: 'article.typ', ...pages, signal: request.signal });
}

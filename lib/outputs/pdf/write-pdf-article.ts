import type { OutputSource } from '@/lib/outputs/output-source';
import { articlePages } from './article/article-pages';
import type { PdfOutcome } from './pdf-outcome';
import type { PdfRequest } from './pdf-request';
import { typesetPdf } from './typeset-pdf';

/**
 * An article on A4 pages, as readers get it. @throws PdfFailed; the signal's reason, when it was cancelled
 */
export async function writePdfArticle(source: OutputSource, request: PdfRequest): Promise<PdfOutcome> {
  const pages = await articlePages(source, request);
  return typesetPdf({ template: 'article.typ', ...pages, signal: request.signal });
}

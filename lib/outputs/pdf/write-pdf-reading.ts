import type { OutputSource } from '@/lib/outputs/output-source';
import { articlePages } from './article/article-pages';
import type { PdfOutcome } from './pdf-outcome';
import { typesetPdf } from './typeset-pdf';
import type { PdfRequest } from './pdf-request';

/**
 * 送审稿: an article to be read with a pen, with room at the right and, on request, the number of each fifth line of a
 * page. @throws PdfFailed; the signal's reason, when it was cancelled
 */
export async function writePdfReading(
  source: OutputSource,
  request: PdfRequest & { hasLineNumbers: boolean },
): Promise<PdfOutcome> {
  const { words, hasLineNumbers, signal } = request;
  const { properties, data, pictures } = await articlePages(source, request);
  return typesetPdf({
    template: 'reading.typ',
    properties,
    data: { ...data, ...words.reading, hasLineNumbers },
    pictures,
    signal,
  });
}

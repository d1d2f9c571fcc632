import type { OutputSource, ReadPicture } from '@/lib/outputs/output-source';
import { articleToSet } from './article/article-to-set';
import { placePictures } from './article/place-pictures';
import { propertiesOf, stampOf } from './article/source-stamp';
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
  const { words, readPicture, writtenAt, signal } = request;
  const pictures = await placePictures([source.content], readPicture);
  return typesetPdf({
    template: 'article.typ',
    properties: propertiesOf(source, writtenAt, words),
    data: {
      ...articleToSet(source.content, pictures),
      bodyName: source.content.bodyName,
      runningYear: `${source.content.year} ${words.year}`,
      stamp: stampOf(source, words),
      draft: source.isApproved ? '' : words.draft,
      noPicture: words.noPicture,
    },
    pictures: [...pictures.values()].map(({ path, bytes }) => ({ path, bytes })),
    signal,
  });
}

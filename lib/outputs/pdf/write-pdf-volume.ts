import type { OutputSource } from '@/lib/outputs/output-source';
import { articleToSet } from './article/article-to-set';
import { placePictures } from './article/place-pictures';
import { stampOf, titleOf } from './article/source-stamp';
import { pdfDate } from './pdf-date';
import type { PdfOutcome } from './pdf-outcome';
import { typesetPdf } from './typeset-pdf';
import type { PdfRequest } from './pdf-request';

/** `title` in lines, as it stands on the cover. */
export type PdfVolumeRequest = PdfRequest & { title: string[]; year: number; officeName: string };

/**
 * The articles of a year as one book: cover, contents, each article from a new page.
 * @throws PdfFailed; the signal's reason, when it was cancelled
 */
export async function writePdfVolume(
  sources: readonly OutputSource[],
  request: PdfVolumeRequest,
): Promise<PdfOutcome> {
  const { words, title, year, officeName, writtenAt, signal } = request;
  const pictures = await placePictures(
    sources.map(({ content }) => content),
    request.readPicture,
  );
  return typesetPdf({
    template: 'volume.typ',
    properties: {
      title: title.join(' '),
      author: officeName,
      keywords: sources.map((source) => `sha256:${source.contentHash}`),
      date: pdfDate(writtenAt),
    },
    data: {
      title,
      yearLine: `${year}`,
      officeName,
      contents: words.volume.contents,
      noPicture: words.noPicture,
      articles: sources.map((source) => ({
        ...articleToSet(source.content, pictures),
        bodyName: source.content.bodyName,
        runningTitle: titleOf(source, words),
        stamp: stampOf(source, words),
        draft: source.isApproved ? '' : words.draft,
      })),
    },
    pictures: [...pictures.values()].map(({ path, bytes }) => ({ path, bytes })),
    signal,
  });
}

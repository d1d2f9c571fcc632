import type { OutputSource } from '@/lib/outputs/output-source';
import type { PdfRequest } from '@/lib/outputs/pdf/pdf-request';
import { articleToSet } from './article-to-set';
import { placePictures } from './place-pictures';
import { propertiesOf, stampOf } from './source-stamp';

/** What the pages of one article are made of, whatever they look like. */
export async function articlePages(source: OutputSource, { words, readPicture, writtenAt }: PdfRequest) {
  const pictures = await placePictures([source.content], readPicture);
  return {
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
  };
}

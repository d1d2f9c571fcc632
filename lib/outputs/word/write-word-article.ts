import { SectionType } from 'docx';
import type { OutputSource, ReadPicture } from '@/lib/outputs/output-source';
import { packWord } from './pack-word';
import type { PrintedRecord } from './printed-record';
import { readPictures } from './read-pictures';
import { wordArticleBody } from './word-article-body';
import { openShop } from './word-blocks';
import { wordCover } from './word-cover';
import { TEXT_WIDTH } from './word-measures';
import { coverPage, draftLine, wordPage } from './word-page';
import { wordRecord } from './word-record';
import type { WordWords } from './word-words';

type Options = {
  readPicture: ReadPicture;
  words: WordWords;
  record?: PrintedRecord;
  signal?: AbortSignal;
};

/**
 * The article as a Word file in the form of GB/T 9704-2012; with the record of its review, in a cover and an annex.
 * @throws RangeError for the record of another text; the signal's reason, when it was cancelled
 */
export async function writeWordArticle(
  source: OutputSource,
  { readPicture, words, record, signal }: Options,
): Promise<Buffer> {
  if (record && record.contentHash !== source.contentHash)
    throw new RangeError('a review record of another text');
  const pictures = await readPictures(source.content, readPicture);
  signal?.throwIfAborted();
  const shop = openShop(pictures, TEXT_WIDTH);
  const article = {
    ...wordPage(source, words, { header: draftLine(source, words) }),
    children: wordArticleBody(source.content, shop),
  };
  if (!record) return packWord(source, { sections: [article], lists: shop.lists, words });
  const cover = { ...coverPage(source, words), children: wordCover(source, record, words) };
  const properties = { ...article.properties, type: SectionType.ODD_PAGE };
  const page = { ...properties.page, pageNumbers: { start: 1 } };
  const children = [...article.children, ...wordRecord(source, record, words)];
  return packWord(source, {
    sections: [cover, { ...article, properties: { ...properties, page }, children }],
    lists: shop.lists,
    words,
  });
}

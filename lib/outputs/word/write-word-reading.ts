import { shortHash, type OutputSource, type ReadPicture } from '@/lib/outputs/output-source';
import { packWord } from './pack-word';
import { readPictures } from './read-pictures';
import { wordArticleBody } from './word-article-body';
import { openShop } from './word-blocks';
import { MARGIN, PAGE, READING_WIDTH } from './word-measures';
import { draftLine, wordPage } from './word-page';
import type { WordWords } from './word-words';

type Options = { readPicture: ReadPicture; words: WordWords; hasLineNumbers?: boolean };

/** 送审稿: the article to be read on paper, with room at the right to write on. */
export async function writeWordReading(
  source: OutputSource,
  { readPicture, words, hasLineNumbers = false }: Options,
): Promise<Buffer> {
  const shop = openShop(await readPictures(source.content, readPicture), READING_WIDTH);
  const draft = draftLine(source, words);
  const said = [words('reading.title'), ...(draft === null ? [] : [draft, shortHash(source)])];
  const right = PAGE.width - MARGIN.left - READING_WIDTH;
  const page = wordPage(source, words, { header: said.join('\u3000'), right, hasLineNumbers });
  const children = wordArticleBody(source.content, shop);
  return packWord(source, { sections: [{ ...page, children }], lists: shop.lists, words });
}

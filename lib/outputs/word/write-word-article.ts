import type { OutputSource, ReadPicture } from '@/lib/outputs/output-source';
import { ListBook } from './list-book';
import { packWord } from './pack-word';
import { readPictures } from './read-pictures';
import { wordArticleBody } from './word-article-body';
import { articlePage } from './word-page';
import type { WordWords } from './word-words';

type Options = { readPicture: ReadPicture; words: WordWords };

/** The article as a Word file in the form of GB/T 9704-2012. */
export async function writeWordArticle(
  source: OutputSource,
  { readPicture, words }: Options,
): Promise<Buffer> {
  const pictures = await readPictures(source.content, readPicture);
  const shop = { pictures, lists: new ListBook(), placed: { pictures: 0 } };
  const children = wordArticleBody(source.content, shop);
  return packWord(source, {
    sections: [{ ...articlePage(source, words), children }],
    lists: shop.lists,
    words,
  });
}

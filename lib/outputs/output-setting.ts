import type { PdfWords } from './pdf/pdf-words';
import type { WordWords } from './word/word-words';
import type { TextsWords } from './texts-words';

/** What files say besides an article's own words: in Chinese, as the articles are, whoever asks for them. */
export type OutputWords = { texts: TextsWords; pdf: PdfWords; word: WordWords };

export type OutputSetting = {
  words: OutputWords;
  /** Where the site stands, without a slash at the end. */
  origin: string;
  officeName: string;
  /** Of the program and its settings: what another made is not taken for what this one would make. */
  make: string;
};

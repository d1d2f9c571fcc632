import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import { visibleText } from '@/lib/domain/text/visible-text';
import { foldForSearch } from './fold-for-search';
import { isToldByGrams, wordKeys } from './grams';

const MAX_WORDS = 10;

export type SearchWords = {
  /** Folded, each once; a text is found that holds all of them. */
  words: string[];
  /** What the index is asked for, and which of the words the text must be read for. */
  keys: number[];
  toRead: string[];
};

/** What somebody looks for, its words apart by space; null when they look for nothing. */
export function searchWords(query: string): SearchWords | null {
  const asked = [...visibleText(query)].slice(0, MAX_SEARCH_LENGTH).join('');
  const words = [...new Set(foldForSearch(asked).split(/\s+/u).filter(Boolean))].slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  return {
    words,
    keys: [...new Set(words.flatMap(wordKeys))],
    toRead: words.filter((word) => !isToldByGrams(word)),
  };
}

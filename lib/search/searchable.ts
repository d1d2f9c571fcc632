import { foldForSearch } from './fold-for-search';
import { gramsOf } from './grams';

/** A text with what searches compare and what the index holds of it. */
export type Searchable = { text: string; folded: string; grams: number[] };

export function searchable(text: string): Searchable {
  const folded = foldForSearch(text);
  return { text, folded, grams: gramsOf(folded) };
}

import { foldWidth } from './fold-width';

/** A paragraph as the scorer reads it: folded, its run-in subhead ('' if none) apart, sentence by sentence. */
export type Passage = { subhead: string; sentences: string[] };

// Run-in subheads of the genre are one or two clauses; a sentence of body text is seldom this short.
const LONGEST_SUBHEAD = 26;

export function readPassages(paragraphs: readonly string[]): Passage[] {
  return paragraphs.map(readPassage).filter(({ sentences }) => sentences.length > 0);
}

function readPassage(paragraph: string): Passage {
  const sentences: string[] = foldWidth(paragraph).match(/[^。!?]+[。!?]*/g) ?? [];
  const [first = '', ...rest] = sentences;
  const isSubhead = rest.length > 0 && first.endsWith('。') && first.length <= LONGEST_SUBHEAD;
  return isSubhead ? { subhead: first, sentences: rest } : { subhead: '', sentences };
}

import { foldText, type Folding } from '@/lib/document/find/fold-text';

/** Places in UTF-16 units, `end` exclusive. */
export type FoundText = { start: number; end: number };

/**
 * Where `query` stands in a line, from left to right, none over another; never half of a character beyond the basic
 * plane. With folding the places are still those of the line as it is.
 */
export function findText(line: string, query: string, folding: Folding): FoundText[] {
  const sought = foldText(query, folding).text;
  if (sought === '') return [];
  const { text, origins } = foldText(line, folding);
  const found: FoundText[] = [];
  const isEdge = (at: number) => at === 0 || origins[at] !== origins[at - 1];
  const placeOf = (at: number) => origins[at] ?? line.length;
  for (let at = text.indexOf(sought); at >= 0;) {
    const end = at + sought.length;
    const isWhole = isEdge(at) && isEdge(end);
    if (isWhole) found.push({ start: placeOf(at), end: placeOf(end) });
    at = text.indexOf(sought, isWhole ? end : at + 1);
  }
  return found;
}

import { endsSentence } from './ends-sentence';
import type { Layout } from './layout';
import type { KnownLine } from './line-kind';
import { numberingLevel } from './numbering-level';

/** Shorter ones in an indented text are lines of a list or a table before they are halves. */
const SHORTEST_CUT = 40;
const NEW_ITEM = /^([一二三四五六七八九十]是|[●■◆·•◇□]|第[一二三四五六七八九十],|其[一二三四五六],)/;

/** Who said it, behind the quotation. */
const ATTRIBUTION = /”\s?[—-]{2}[^。”]{2,30}$/;

/** Whether a paragraph ending in the one line goes on in the next. */
export function isCut(before: KnownLine, next: KnownLine, layout: Layout): boolean {
  if ([before, next].some(isSetByStyle)) return false;
  if (endsSentence(before.folded) || ATTRIBUTION.test(before.folded.trimEnd())) return false;
  if (/[、,]$/.test(before.folded)) return true;
  if (next.kind === 'short') return closesQuotation(before.folded, next.folded);
  if (numberingLevel(next.folded) > 0 && !/\d$/.test(before.folded)) return false;
  const isOwnLine = layout.indented && next.indented && before.text.length < SHORTEST_CUT;
  return !NEW_ITEM.test(next.folded) && !isOwnLine;
}

function isSetByStyle(line: KnownLine): boolean {
  return line.hints.some(({ kind }) => kind === 'list_item' || kind === 'table_row');
}

function closesQuotation(before: string, next: string): boolean {
  const tail = before.slice(-120);
  return tail.lastIndexOf('“') > tail.lastIndexOf('”') && /^[^“]*”/.test(next);
}

import type { Span } from '@/lib/intake/source';

/** A quotation longer than this is taken for a mark left open. */
const LONGEST_QUOTATION = 150;
const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '(': ')', '[': ']' };
const OPENING: Record<string, string> = { '”': '“', '’': '‘', '》': '《', ')': '(', ']': '[' };

/** Where a folded text is inside paired marks; a mark without its partner opens nothing. */
export function quotedRanges(folded: string): Span[] {
  const open: Record<string, number> = {};
  const ranges: Span[] = [];
  for (const { 0: mark, index } of folded.matchAll(/[“”‘’《》()[\]]/g)) {
    if (CLOSING[mark]) open[mark] = index;
    else {
      const opening = OPENING[mark] ?? '';
      const start = open[opening];
      if (start !== undefined && index - start <= LONGEST_QUOTATION) ranges.push({ start, end: index + 1 });
      delete open[opening];
    }
  }
  return merged(ranges);
}

function merged(ranges: Span[]): Span[] {
  const result: Span[] = [];
  for (const range of ranges.sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

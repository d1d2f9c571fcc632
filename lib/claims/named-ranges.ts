/** Half-open, in UTF-16 units of the line. */
export type NamedRange = { start: number; end: number };

const PAIRS = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
]);

/** A quotation longer than this says something; a shorter one without a pause is a name. */
const LONGEST_NAME = 18;
const LONGEST_TITLE = 80;
const PAUSE = /[,，。;；!！?？:：]/;

/**
 * Where a line gives names: titles in 《》 and short quotations (“1515行动计划”). Numbers in them count nothing. A mark
 * without its fellow in the line names nothing.
 */
export function namedRanges(text: string): NamedRange[] {
  const ranges: NamedRange[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = PAIRS.get(text.charAt(at));
    if (close === undefined) continue;
    const isTitle = close === '》' || close === '〉';
    const length = text.slice(at + 1, at + 2 + (isTitle ? LONGEST_TITLE : LONGEST_NAME)).indexOf(close);
    if (length < 0 || (!isTitle && PAUSE.test(text.slice(at + 1, at + 1 + length)))) continue;
    ranges.push({ start: at, end: at + length + 2 });
    at += length + 1;
  }
  return ranges;
}

/** As long as before: the words of a title or a name plan nothing. */
export function withoutNames(text: string, names: readonly NamedRange[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of names) {
    rest += text.slice(from, start) + '”'.repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

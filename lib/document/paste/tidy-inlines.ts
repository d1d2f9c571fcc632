import { unseenPieces } from '@/lib/domain/text/unseen-pieces';
import type { PastedInline, PastedRun } from '@/lib/document/paste/pasted-block';

const WIDE = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF\\u2014\\u2018-\\u201D\\u2026]';
const AFTER_WIDE = new RegExp(`${WIDE}$`, 'u');
const BEFORE_WIDE = new RegExp(`^${WIDE}`, 'u');
const INDENT = /^[ \t\r\n\f]*[\u3000\u00a0\u2003]{2}/;

// A source line that ends within Chinese text is no space: Word breaks its lines anywhere.
function spaceFor(white: string, before: string, after: string): string {
  const isSourceLineEnd = /[\r\n]/.test(white) && !white.includes('\u00a0');
  return isSourceLineEnd && AFTER_WIDE.test(before) && BEFORE_WIDE.test(after) ? '' : ' ';
}

/** The text unit by unit, each left as it is, made a space or made nothing. */
function tidyUnits(whole: string): string[] {
  const units = whole.split('');
  const blank = (start: number, length: number, left: string) => {
    units.fill('', start, start + length);
    if (left) units[start] = left;
  };
  for (const { 0: white, index } of whole.matchAll(/[ \t\r\n\f\u00a0]+/g)) {
    const end = index + white.length;
    const before = whole.slice(Math.max(index - 2, 0), index);
    blank(index, white.length, spaceFor(white, before, whole.slice(end, end + 2)));
  }
  for (const { start, end, seen } of unseenPieces(whole))
    blank(start, end - start, seen.replaceAll('\n', ' '));
  const isBlank = (unit: string | undefined) => unit !== undefined && unit.trim() === '';
  for (let start = 0; isBlank(units[start]); start += 1) units[start] = '';
  for (let end = units.length - 1; isBlank(units[end]); end -= 1) units[end] = '';
  return units;
}

function tidyLine(line: PastedRun[]): PastedRun[] {
  const units = tidyUnits(line.map((run) => run.text).join(''));
  let offset = 0;
  return line.flatMap((run) => {
    const text = units.slice(offset, offset + run.text.length).join('');
    offset += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function splitLines(inlines: PastedInline[]): PastedRun[][] {
  const lines: PastedRun[][] = [[]];
  for (const inline of inlines) {
    if (inline === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/**
 * The paragraphs in a row of runs, without white space that only shaped a page: indents (ours are the page's),
 * blank lines, runs of spaces. Two breaks, or one before an indent, are how old web pages begin a paragraph.
 */
export function tidyParagraphs(inlines: PastedInline[]): PastedInline[][] {
  const paragraphs: PastedInline[][] = [];
  let isContinued = false;
  for (const line of splitLines(inlines)) {
    const isIndented = INDENT.test(line.map((run) => run.text).join(''));
    const runs = tidyLine(line);
    const previous = paragraphs.at(-1);
    if (runs.length > 0 && isContinued && !isIndented && previous) previous.push('break', ...runs);
    else if (runs.length > 0) paragraphs.push(runs);
    isContinued = runs.length > 0;
  }
  return paragraphs;
}

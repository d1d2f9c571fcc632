import type { Claim } from './claim';
import { foldLine } from './fold-line';
import { isCutFigure } from './is-cut-figure';
import { scanLine, type LineSetting } from './scan-line';
import { scanTable, type TableCell } from './scan-table';

/** The year a text tells of: the one it names most often, of several the one it names first, but what comes until one (到2030年); null where it names none. */
export function yearOf(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of foldLine(text).text.matchAll(/(?<!到)(20[0-9]{2})年/g)) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, ones], [, others]) => others - ones);
  return most?.[0] ?? null;
}

/**
 * The claims of a text whose paragraphs are lines, in order. Lines with tabs are the rows of a table, whose heads say
 * what is counted. A figure that a line's end cuts (3.5万 ⏎ 元) is one.
 */
export function scanClaims(text: string, setting: Partial<LineSetting> = {}): Claim[] {
  const whole: LineSetting = { year: yearOf(text), isOutlook: false, ...setting };
  const claims: Claim[] = [];
  let groups = 0;
  const add = (more: readonly Claim[]) => {
    for (const claim of more) {
      claims.push(claim);
      groups = claim.group ?? groups;
    }
  };
  let rows: TableCell[][] = [];
  for (const line of linesOf(text)) {
    if (line.text.includes('\t')) {
      rows.push(cellsOf(line));
      continue;
    }
    add(scanTable(rows, whole));
    rows = [];
    add(scanLine(line.text, line.start, whole, groups + 1));
  }
  add(scanTable(rows, whole));
  return claims;
}

type Line = { text: string; start: number };

/** Lines, but for those a figure goes on over. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = lineEnd(text, start);
    while (end < text.length && isCutFigure(text.charAt(end - 1), text.charAt(end + 1)))
      end = lineEnd(text, end + 1);
    lines.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function cellsOf({ text, start }: Line): TableCell[] {
  let at = start;
  return text.split('\t').map((cell) => {
    const from = at;
    at += cell.length + 1;
    return { text: cell, start: from };
  });
}

import { isSubtitle } from './is-subtitle';
import type { KnownLine } from './line-kind';

const LEAST_PROSE = 60;

/** The lines of each article: a new one starts where a headline stands with what belongs under a headline. */
export function findArticles(lines: KnownLine[]): KnownLine[][] {
  const starts = [0];
  let prose = 0;
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'prose') prose += line.text.length;
    if (prose < LEAST_PROSE || !opensArticle(lines, at)) continue;
    const start = headStart(lines, at);
    if (start <= (starts.at(-1) ?? 0)) continue;
    starts.push(start);
    prose = 0;
  }
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
}

function opensArticle(lines: KnownLine[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (line.kind === 'title') return true;
  const headed = lines[at - 1]?.kind === 'short' || lines[at - 1]?.kind === 'title';
  if (!headed || !hasProseSoon(lines, at)) return false;
  if (line.kind === 'subhead') return isSubtitle(line.folded) || hasCreditsSoon(lines, at);
  return line.kind === 'byline' || line.kind === 'publication';
}

function hasCreditsSoon(lines: KnownLine[], at: number): boolean {
  return lines.slice(at + 1, at + 4).some(({ kind }) => kind === 'byline' || kind === 'publication');
}

function hasProseSoon(lines: KnownLine[], at: number): boolean {
  return lines.slice(at + 1, at + 16).some((line) => line.kind === 'prose');
}

function headStart(lines: KnownLine[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 6 && /^(short|title|publication)$/.test(lines[start - 1]?.kind ?? ''))
    start -= 1;
  return start;
}

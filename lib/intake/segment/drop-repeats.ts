import type { Removal } from '@/lib/intake/plan';
import type { Line } from './line';
import { squeeze } from './squeeze';

/** A line of prose long enough to be nobody's twice by chance. */
const TELLING = 30;

/** The lines without an article that stands twice: a run that repeats earlier lines with most of their prose. */
export function dropRepeats(lines: Line[]): { lines: Line[]; removed: Removal[] } {
  const keys = lines.map((line) => squeeze(line.folded));
  const first = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (!first.has(key)) first.set(key, at);
  const origin = keys.map((key, at) => first.get(key) ?? at);
  const dropped = new Set<number>();
  for (let at = 0; at < lines.length;) {
    const end = runEnd(origin, at);
    if (end > at && isWholeArticle(keys, origin, at, end))
      for (let one = at; one < end; one++) dropped.add(one);
    at = Math.max(end, at + 1);
  }
  return {
    lines: lines.filter((_, at) => !dropped.has(at)),
    removed: [...dropped].flatMap((at) =>
      (lines[at]?.spans ?? []).map((span) => ({ ...span, reason: 'doubled_article' as const })),
    ),
  };
}

/** Lines that follow one another as they did before. */
function runEnd(origin: number[], from: number): number {
  let at = from;
  let last = -1;
  for (let known = origin[at]; known !== undefined && known < from && known > last; known = origin[++at])
    last = known;
  return at;
}

function isWholeArticle(keys: string[], origin: number[], from: number, end: number): boolean {
  const telling = (lines: string[]) => lines.filter((key) => key.length >= TELLING);
  const start = origin[from] ?? 0;
  const stop = (origin[end - 1] ?? 0) + 1;
  const repeated = telling(keys.slice(from, end));
  if (repeated.length === 0 || end - from < 2) return false;
  // An article from its headline on: what stood between the first copy's end and the second is little.
  const between = telling(keys.slice(stop, from));
  const original = telling(keys.slice(start, stop));
  const size = (lines: string[]) => lines.reduce((sum, key) => sum + key.length, 0);
  return size(repeated) >= 0.8 * size(original) && size(between) <= 0.2 * size(original) + 60;
}

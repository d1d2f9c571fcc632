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
  const told = proseBefore(keys);
  const origin = keys.map((key, at) => first.get(key) ?? at);
  const dropped = new Set<number>();
  for (let at = 0; at < lines.length;) {
    const end = runEnd(origin, at);
    if (end > at + 1 && isWholeArticle(told, origin, at, end))
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

/** For each line how much prose stands before it. */
function proseBefore(keys: string[]): number[] {
  const told = [0];
  for (const key of keys) told.push((told.at(-1) ?? 0) + (key.length >= TELLING ? key.length : 0));
  return told;
}

/** Most of what stood there before; and what stood between the first copy's end and the second is little. */
function isWholeArticle(told: number[], origin: number[], from: number, end: number): boolean {
  const between = (start: number, stop: number) => (told[stop] ?? 0) - (told[start] ?? 0);
  const start = origin[from] ?? 0;
  const stop = (origin[end - 1] ?? 0) + 1;
  const original = between(start, stop);
  const repeated = between(from, end);
  return repeated > 0 && repeated >= 0.8 * original && between(stop, from) <= 0.2 * original + 60;
}

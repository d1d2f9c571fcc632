import type { Removal } from '@/lib/intake/plan';
import { joinSpans } from '@/lib/intake/rows/join-spans';
import type { Line } from './line';

/** Some hundred pages: as much as a person sorts. Of shorter and shorter lines a text has more and more. */
const MOST_LINES = 10_000;

/** The lines an import goes through, and how many stand behind them and are left out. */
export function firstLines(lines: Line[], text: string): { lines: Line[]; removed: Removal[]; left: number } {
  const rest = lines.slice(MOST_LINES);
  const spans = joinSpans(
    rest.flatMap((line) => line.spans),
    text,
  );
  return {
    lines: rest.length > 0 ? lines.slice(0, MOST_LINES) : lines,
    removed: spans.map((span) => ({ ...span, reason: 'over_limit' })),
    left: rest.length,
  };
}

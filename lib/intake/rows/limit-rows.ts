import type { Flag } from '@/lib/intake/plan';
import { joinSpans } from './join-spans';
import type { Row } from './row';

/** Of lines that fall into many pieces, as those full of markup do; half of what can be saved, for what is cut apart by hand. */
const MOST_ROWS = 12_000;

/**
 * The rows of a plan as far as a person can go through them. What comes behind is left out in one row, nothing of it
 * lost, and a flag says how many rows it would have been.
 */
export function limitRows(rows: Row[], text: string): { rows: Row[]; flags: Flag[] } {
  const rest = rows.slice(MOST_ROWS);
  const spans = joinSpans(
    rest.flatMap((row) => row.spans),
    text,
  );
  const [first] = spans;
  if (!first) return { rows, flags: [] };
  const last: Row = {
    id: `r${MOST_ROWS}`,
    kind: 'removed',
    text: spans.map(({ start, end }) => text.slice(start, end)).join('\n'),
    spans,
    startsArticle: false,
    starts: null,
    reason: 'over_limit',
  };
  return {
    rows: [...rows.slice(0, MOST_ROWS), last],
    flags: [{ ...first, kind: 'more_rows', text: String(rest.length) }],
  };
}

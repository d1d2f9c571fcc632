import type { Piece } from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';

/** Gives the source's spans of parts of a piece, asked for in order; all of them cost one walk. */
export function originOf({ spans }: Pick<Piece, 'spans'>): (part: Span) => Span[] {
  let at = 0;
  let offset = 0;
  return ({ start, end }) => {
    const found: Span[] = [];
    for (let span = spans[at]; span; span = spans[at]) {
      const length = span.end - span.start;
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, length);
      if (from < to) found.push({ start: span.start + from, end: span.start + to });
      if (offset + length > end) break;
      offset += length;
      at += 1;
    }
    return found;
  };
}

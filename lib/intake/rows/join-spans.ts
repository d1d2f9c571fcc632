import type { Span } from '@/lib/intake/source';

/** Spans in the order of their text, those that white space alone holds apart as one. */
export function joinSpans(spans: Span[], text: string): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

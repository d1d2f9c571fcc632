import type { LineEdit } from '@/lib/document/tidy/tidy-rule';

/** The line with its edits done; none of them overlap. */
export function editLine(text: string, edits: readonly LineEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((line, { from, to, after }) => line.slice(0, from) + after + line.slice(to), text);
}

import type { Row, RowKind } from '@/lib/intake/rows/row';

/** `row` null: white space. `isFirst`: the passage of its row begins here. */
export type SourcePart = {
  text: string;
  row: string | null;
  kind: RowKind | null;
  isFirst: boolean;
  /** The flags at its beginning, by their numbers from 1. */
  numbers?: number[];
};
export type SourceLine = { start: number; parts: SourcePart[] };

/** A source line by line, each piece with the row it belongs to. */
export function sourceLines(
  text: string,
  rows: readonly Row[],
  flags: readonly { start: number }[] = [],
): SourceLine[] {
  const marks = new Map<number, number[]>();
  for (const [index, { start }] of flags.entries()) {
    marks.set(start, [...(marks.get(start) ?? []), index + 1]);
  }
  const cuts = [...marks.keys()].sort((one, other) => one - other);
  const pieces = rows
    .flatMap(({ id, kind, spans }) =>
      spans.map((span, index) => ({ ...span, row: id, kind, isFirst: index === 0 })),
    )
    .sort((one, other) => one.start - other.start);
  const lines: SourceLine[] = [];
  let start = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const parts: SourcePart[] = [];
    let at = start;
    for (let index = next; index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece || piece.start >= end) break;
      const [from, to] = [Math.max(piece.start, at), Math.min(piece.end, end)];
      if (from > at) parts.push({ text: text.slice(at, from), row: null, kind: null, isFirst: false });
      if (to > from) {
        const { row, kind } = piece;
        const inside = cuts.filter((cut) => from < cut && cut < to);
        for (const [index, start] of [from, ...inside].entries()) {
          const numbers = marks.get(start);
          parts.push({
            text: text.slice(start, inside[index] ?? to),
            row,
            kind,
            isFirst: piece.isFirst && start === piece.start,
            ...(numbers === undefined ? {} : { numbers }),
          });
        }
      }
      at = Math.max(at, to);
      if (piece.end <= end) next = index + 1;
    }
    if (at < end) parts.push({ text: text.slice(at, end), row: null, kind: null, isFirst: false });
    lines.push({ start, parts });
    start = end + 1;
  }
  return lines;
}

import type { Span } from '@/lib/intake/source';
import { withKind } from './details-of';
import type { Row } from './row';

/**
 * Cuts a row in two at an offset of its text, in UTF-16 units; both halves are what it was. `text` is the source's.
 * Nothing is cut where one half would be empty.
 */
export function splitRow(rows: readonly Row[], id: string, offset: number, text: string): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return [...rows];
  const isInside = /[\udc00-\udfff]/.test(row.text.charAt(offset));
  const cutAt = isInside ? offset + 1 : offset;
  const [first, second] = [row.text.slice(0, cutAt), row.text.slice(cutAt)];
  if (first.trim() === '' || second.trim() === '') return [...rows];
  const [left, right] = cut(row.spans, length(first), text);
  const { photo, topics: _, topicsByHand: __, ...words } = row;
  const half = { ...words, startsArticle: false, starts: null };
  const one = withKind({ ...row, text: first.trimEnd(), spans: left }, row.kind);
  const other = withKind({ ...half, id: newId(rows), text: second.trimStart(), spans: right }, row.kind);
  const subhead = row.runInSubhead && first.startsWith(row.runInSubhead) ? row.runInSubhead : '';
  const kept = {
    ...one,
    ...(subhead ? { runInSubhead: subhead } : {}),
    ...(photo && row.kind !== 'caption' ? { photo } : {}),
    ...(row.kind === 'removed' && row.reason ? { reason: row.reason } : {}),
  };
  return [...rows.slice(0, at), kept, other, ...rows.slice(at + 1)];
}

/** The spans before and after so many characters that are not white space. */
function cut(spans: readonly Span[], count: number, text: string): [Span[], Span[]] {
  let left = count;
  const [before, after]: [Span[], Span[]] = [[], []];
  for (const { start, end } of spans) {
    let at = start;
    while (at < end && left > 0) left -= /\S/.test(text[at++] ?? '') ? 1 : 0;
    if (at > start) before.push({ start, end: at });
    if (at < end) after.push({ start: at, end });
  }
  return [before, after];
}

function length(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function newId(rows: readonly Row[]): string {
  return `r${Math.max(-1, ...rows.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`;
}

import type { RemovalReason } from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';

type EdgePart = Span & { reason: RemovalReason };

const TRAILING_MARKS = /(?<![|↓⬇▼⇓☟\s])[|↓⬇▼⇓☟\s]+$/;
const JUMPS = /[([]?[▲▼△▽►]?(?:上接|下转|紧接|转接)第?\s?[A-Za-z]?\d{1,3}\s?版[)\]]?/g;

/** What stands at a line's end, or in it, and is no word of it: arrows, a bar, where the text goes on. */
export function edgeParts(folded: string): EdgePart[] {
  const parts: EdgePart[] = [];
  for (const { 0: found, index } of folded.matchAll(JUMPS))
    parts.push({ start: index, end: index + found.length, reason: 'jump_line' });
  const tail = Math.max(0, folded.length - 40);
  const marks = TRAILING_MARKS.exec(folded.slice(tail));
  if (marks) parts.push({ start: tail + marks.index, end: folded.length, reason: 'separator' });
  return parts;
}

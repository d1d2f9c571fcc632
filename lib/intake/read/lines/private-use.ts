import { markMissing } from '@/lib/domain/text/missing-type';
import type { PlacedNote } from './read-line';

/**
 * Characters that only some font knows: nobody else sees what they are. Each becomes a missing-type mark, and of each kind
 * of them there is one note, at its first place.
 */
export function markPrivate(text: string, known: Set<string>): { text: string; notes: PlacedNote[] } {
  const notes: PlacedNote[] = [];
  const marked = markMissing(text, (char, offset) => {
    if (known.has(char)) return;
    known.add(char);
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
    notes.push({ kind: 'symbol', text: `U+${code}`, page: null, offset });
  });
  return { text: marked, notes };
}

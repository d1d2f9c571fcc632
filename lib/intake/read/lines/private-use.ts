import type { PlacedNote } from './read-line';

/** The mark that compositors set where a type is missing. */
const MISSING = '〓';
const PRIVATE = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;

/**
 * Characters that only some font knows: nobody else sees what they are. Each becomes a missing-type mark, and of each kind
 * of them there is one note, at its first place.
 */
export function markPrivate(text: string, known: Set<string>): { text: string; notes: PlacedNote[] } {
  const notes: PlacedNote[] = [];
  const marked = text.replace(PRIVATE, (char, offset: number) => {
    if (!known.has(char)) {
      known.add(char);
      const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
      notes.push({ kind: 'symbol', text: `U+${code}`, page: null, offset });
    }
    return MISSING.repeat(char.length);
  });
  return { text: marked, notes };
}

import type { FoundPiece } from '@/lib/search/found-passages';

/** A sentence in which the words stand, marked. */
export function FoundText({ pieces }: { pieces: readonly FoundPiece[] }) {
  return pieces.map(({ text, isFound }, place) => (isFound ? <mark key={place}>{text}</mark> : text));
}

import type { Piece } from '@/lib/intake/plan';
import { correctedParts, type Correction } from './correction';
import type { Row } from './row';

/** What of a row can be corrected word by word: its text, of a caption without the credit; null for a byline and such. */
export function pieceToCorrect({ kind, text, spans, photo }: Row): Piece | null {
  if (kind === 'byline' || kind === 'published' || kind === 'removed') return null;
  return kind === 'caption' && photo ? photo.caption : { text, spans };
}

/** The rows as they go into an article: for planOfRows, never to be saved. */
export function correctRows(rows: readonly Row[], corrections: readonly Correction[], source: string): Row[] {
  if (corrections.length === 0) return [...rows];
  return rows.map((row) => {
    const piece = pieceToCorrect(row);
    if (!piece) return row;
    const parts = correctedParts(piece, corrections, source);
    if (parts.every(({ was }) => was === null)) return row;
    const text = parts.map((part) => part.text).join('');
    const photo = row.photo && { photo: { ...row.photo, caption: { ...row.photo.caption, text } } };
    const subhead = row.runInSubhead && { runInSubhead: beginning(parts, row.runInSubhead.length) };
    return { ...row, text, ...(row.kind === 'caption' ? photo : {}), ...subhead };
  });
}

/** What the first so many signs of the text before became. */
function beginning(parts: ReturnType<typeof correctedParts>, length: number): string {
  let left = length;
  let found = '';
  for (const { text, was } of parts) {
    if (left <= 0) break;
    found += was === null ? text.slice(0, left) : text;
    left -= (was ?? text).length;
  }
  return found;
}

import { yearOf } from '@/lib/claims/scan-claims';
import type { Piece, PlannedArticle } from './plan';

/** As its headline or subhead says, else as its text does, else when it was published. */
export function yearOfArticle({ headline, subhead, blocks, published }: PlannedArticle): number | null {
  const words = (pieces: readonly (Piece | null)[]) => pieces.map((piece) => piece?.text ?? '').join('\n');
  const date = Number(/^20[0-9]{2}/.exec(published?.date ?? '')?.[0] ?? 0) || null;
  return (
    yearOf(words([...headline, subhead])) ??
    yearOf(words(blocks.flatMap(({ paragraphs }) => paragraphs))) ??
    date
  );
}

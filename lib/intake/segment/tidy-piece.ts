import type { Piece } from '@/lib/intake/plan';
import { tidyText } from './tidy-text';

export function tidyPiece({ text, spans }: Piece): Piece {
  return { text: tidyText(text), spans };
}

import type { Glyph } from './page-marks';
import type { PlacedText } from './page-lines';

/**
 * Letters as pieces of text, those that run one way together: each way with its own `x` along its lines and `y` across
 * them, growing towards the line before. The way most of the page runs comes first.
 */
export function placeGlyphs(glyphs: Glyph[]): PlacedText[][] {
  const ways = new Map<Glyph['direction'], Glyph[]>();
  for (const glyph of glyphs) {
    const way = ways.get(glyph.direction);
    if (way) way.push(glyph);
    else ways.set(glyph.direction, [glyph]);
  }
  return [...ways.values()].sort((a, b) => b.length - a.length).map((way) => joinLetters(way.map(placed)));
}

function placed({ text, x, y, width, size, direction }: Glyph): PlacedText {
  if (direction === 0) return { text, x, y, width, size };
  const angle = ((direction === 'down' ? -90 : direction) * Math.PI) / 180;
  const along = x * Math.cos(angle) + y * Math.sin(angle);
  return { text, x: along, y: y * Math.cos(angle) - x * Math.sin(angle), width, size };
}

/** Letters that touch are one piece: what is between pieces may be a space. */
function joinLetters(letters: PlacedText[]): PlacedText[] {
  const pieces: PlacedText[] = [];
  for (const letter of letters) {
    const piece = pieces.at(-1);
    const gap = piece ? letter.x - piece.x - piece.width : Infinity;
    const isNext = piece?.size === letter.size && piece.y === letter.y && Math.abs(gap) < letter.size * 0.15;
    if (piece && isNext) {
      piece.text += letter.text;
      piece.width = letter.x + letter.width - piece.x;
    } else pieces.push({ ...letter });
  }
  return pieces;
}

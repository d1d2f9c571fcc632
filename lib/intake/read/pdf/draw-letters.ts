import { acrossMarks } from './across-marks';
import { apply, combine, type Matrix } from './matrix';
import type { Glyph, PageFont } from './page-marks';
import type { TextState } from './text-state';

type Drawn = Omit<Glyph, 'look'> & { middle: [x: number, y: number] };

const UPRIGHT: PageFont = { isVertical: false, unit: 0.001, standing: [] };
/** The origin of a letter in a column is above its middle: PDF 1.7, 9.7.4.3. */
const COLUMN_STEP = -1000;

/** The letters of one piece of text, each with its place; the text goes on behind them. */
export function drawLetters(
  letters: unknown,
  text: TextState,
  page: Matrix,
  font: PageFont = UPRIGHT,
): Drawn[] {
  if (!Array.isArray(letters)) return [];
  const drawn: Drawn[] = [];
  const matrix = combine(page, text.matrix);
  const scale = Math.hypot(matrix[2], matrix[3]);
  const [along, across] = font.isVertical ? [-matrix[2], -matrix[3]] : [matrix[0], matrix[1]];
  const turned = Math.round((Math.atan2(across, along) * 180) / Math.PI);
  const isDown = font.isVertical && turned === -90;
  const length = Math.hypot(along, across);
  for (const letter of letters) {
    if (typeof letter === 'number') {
      advance(text, font, (-letter * text.size) / 1000, 0);
      continue;
    }
    const { unicode, width, isSpace, column } = readLetter(letter);
    const spacing = text.spacing + (isSpace ? text.wordSpacing : 0);
    const across = width * font.unit * text.size;
    const step = font.isVertical
      ? -(column ?? font.standing[0] ?? COLUMN_STEP) * font.unit * text.size
      : across;
    const [x, y] = apply(matrix, text.x, text.y + text.rise);
    const shift = font.isVertical ? [0, -step / 2] : [(across * text.scale) / 2, text.size / 3];
    drawn.push({
      text: unicode,
      x,
      y,
      width: Math.abs((step + spacing) * (font.isVertical ? 1 : text.scale) * length),
      size: Math.abs(text.size) * scale || 1,
      direction: isDown ? 'down' : turned,
      middle: apply(matrix, text.x + (shift[0] ?? 0), text.y + text.rise + (shift[1] ?? 0)),
    });
    advance(text, font, step, spacing);
  }
  return drawn;
}

function advance(text: TextState, font: PageFont, step: number, spacing: number): void {
  if (font.isVertical) text.y -= step + spacing;
  else text.x += (step + spacing) * text.scale;
}

type Letter = { unicode: string; width: number; isSpace: boolean; column: number | undefined };

function readLetter(letter: unknown): Letter {
  const none = { unicode: '', width: 0, isSpace: false, column: undefined };
  if (typeof letter !== 'object' || letter === null) return none;
  const { unicode, width, isSpace, vmetric } = letter as Record<string, unknown>;
  const column: unknown = Array.isArray(vmetric) ? vmetric[0] : undefined;
  return {
    unicode: typeof unicode === 'string' ? acrossMarks(unicode) : '',
    width: typeof width === 'number' ? width : 0,
    isSpace: isSpace === true,
    column: typeof column === 'number' ? column : undefined,
  };
}

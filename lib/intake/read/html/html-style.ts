import { symbolFont, type SymbolFont } from '@/lib/document/symbols/symbol-font';

const NONE: ReadonlyMap<string, string> = new Map();

/** The declarations of a style attribute, Word's own (mso-…) too. */
export function styleOf({ style }: Record<string, string>): ReadonlyMap<string, string> {
  if (!style) return NONE;
  const declarations = style.split(';').map((declaration): [string, string] => {
    const [name = '', ...value] = declaration.split(':');
    return [name.trim().toLowerCase(), value.join(':').replace('!important', '').trim().toLowerCase()];
  });
  return new Map(declarations);
}

const PIXEL_IN_HALF_POINTS = 1.5;

/** A font size in half points; null when the style gives none, or one that depends on others. */
export function sizeOf(style: ReadonlyMap<string, string>): number | null {
  const [, number, unit] = /^([\d.]+)(px|pt)$/.exec(style.get('font-size') ?? '') ?? [];
  if (number === undefined) return null;
  return Math.round(Number(number) * (unit === 'px' ? PIXEL_IN_HALF_POINTS : 2));
}

export function isBold(name: string, style: ReadonlyMap<string, string>): boolean | null {
  const weight = style.get('font-weight');
  if (weight !== undefined) return /^bold|^[6-9]00$/.test(weight);
  return /^(?:b|strong|th|h[1-6])$/.test(name) ? true : null;
}

export function isCentred(
  name: string,
  attributes: Record<string, string>,
  style: ReadonlyMap<string, string>,
): boolean | null {
  const alignment = style.get('text-align') ?? attributes['align']?.toLowerCase();
  if (alignment !== undefined) return alignment === 'center';
  return name === 'center' || name === 'th' ? true : null;
}

/** The font of signs that an element sets its letters in, null for one of letters; undefined where it names none. */
export function fontOf(
  name: string,
  { face }: Record<string, string>,
  style: ReadonlyMap<string, string>,
): SymbolFont | null | undefined {
  const short = /\d(?:pt|px|em|rem|%)?(?:\/\S+)?\s+(\D.*)$/.exec(style.get('font') ?? '')?.[1];
  const family = style.get('font-family') ?? short ?? (name === 'font' ? face : undefined);
  return family === undefined ? undefined : symbolFont(family.split(',')[0]);
}

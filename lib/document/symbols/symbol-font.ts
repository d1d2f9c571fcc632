import { codePoint } from 'dingbat-to-unicode';
import { COMMON_SIGNS } from './common-signs';

/** A font that draws signs where its text has letters, by its full name. */
export type SymbolFont = { typeface: string };

const FIRST = 0x20;
const LAST = 0xff;
const FONTS = new Map(
  ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'].map((typeface): [string, SymbolFont] => [
    typeface.toLowerCase(),
    { typeface },
  ]),
);

/** By the name a file gives it; null for a font of letters. */
export function symbolFont(name: string | undefined): SymbolFont | null {
  if (name === undefined) return null;
  const plain = name.replace(/["']/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
  return FONTS.get(plain.replace(/^(wingdings)([23])$/, '$1 $2').replace(/^symbol mt$/, 'symbol')) ?? null;
}

/** What a reader sees of a text in such a font. What the font has no sign for stays in the private area, to be told of. */
export function readSymbols(text: string, font: SymbolFont): string {
  return [...text].map((char) => signOf(char, font)).join('');
}

function signOf(char: string, { typeface }: SymbolFont): string {
  const code = char.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (place < FIRST || place > LAST) return char;
  const sign = codePoint(typeface, place)?.string;
  return sign === undefined ? String.fromCharCode(0xf000 + place) : (COMMON_SIGNS.get(sign) ?? sign);
}

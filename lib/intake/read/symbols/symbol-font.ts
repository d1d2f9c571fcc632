import { SYMBOL_TABLES } from './symbol-tables';

/** A font that draws signs where its text has letters. */
export type SymbolFont = { signs: readonly string[] };

const FIRST = 0x20;
const NOTHING = '\ufffd';
const FONTS = new Map<string, SymbolFont>(
  Object.entries(SYMBOL_TABLES).map(([name, signs]) => [name, { signs: [...signs] }]),
);

/** By the name a file gives it; null for a font of letters. */
export function symbolFont(name: string | undefined): SymbolFont | null {
  if (name === undefined) return null;
  const plain = name.replace(/["']/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
  return FONTS.get(plain.replace(/^(wingdings)([23])$/, '$1 $2').replace(/^symbol mt$/, 'symbol')) ?? null;
}

/** What a reader sees of a text in such a font. What the font has no sign for stays in the private area, to be told of. */
export function readSymbols(text: string, { signs }: SymbolFont): string {
  return [...text].map((char) => signOf(char, signs)).join('');
}

function signOf(char: string, signs: readonly string[]): string {
  const code = char.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (place < FIRST || place > 0xff) return char;
  const sign = signs[place - FIRST];
  return sign === undefined || sign === NOTHING ? String.fromCharCode(0xf000 + place) : sign;
}

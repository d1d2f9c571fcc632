import { readSymbols, symbolFont } from '@/lib/document/symbols/symbol-font';

/** Symbol fonts keep their signs in a private area; a reader sees these. */
const SIGNS: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0a8': '□',
  '\uf0b2': '★',
  '\uf02d': '–',
};

/** `font`: the one that draws the sign, where the file names it. */
export function readableBullet(sign: string, font?: string): string {
  const drawn = symbolFont(font);
  const text = drawn ? readSymbols(sign, drawn) : sign;
  return text.replace(/[\ue000-\uf8ff]/g, (letter) => SIGNS[letter] ?? '•');
}

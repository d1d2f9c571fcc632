import { endsInFraction, EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import { linearMath } from '@/lib/document/math/linear-math';
import { wordsOfMath } from '@/lib/document/math/math-node';
import { readEqField } from '@/lib/intake/read/math/read-eq-field';
import { readSymbols, symbolFont } from '@/lib/document/symbols/symbol-font';

/** What a field shows by its instruction alone. `lost`: the words of an equation that no line can say. */
export type FieldWords = { text: string; isOpen: boolean; lost: string | null; guides: string[] };

const AUTOMATIC = /^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/i;

/** Null for a field that shows what the file keeps as its result. `before`: what it stands behind. */
export function fieldWords(instruction: string, before: string): FieldWords | null {
  const equation = readEqField(instruction);
  if (equation) {
    const { node, guides } = equation;
    const text = linearMath(node, before);
    if (text !== null) return { text, isOpen: endsInFraction(text), lost: null, guides };
    return { text: EQUATION_SIGN, isOpen: false, lost: wordsOfMath(node), guides };
  }
  const symbol = symbolOf(instruction);
  return symbol === null ? null : { text: symbol, isOpen: false, lost: null, guides: [] };
}

/** A number that Word makes anew each time it shows the file. */
export function isAutomaticNumber(instruction: string): boolean {
  return AUTOMATIC.test(instruction.trim());
}

/** SYMBOL 254 \f "Wingdings" */
function symbolOf(instruction: string): string | null {
  const [, sign] = /^\s*SYMBOL\s+(\S+)/i.exec(instruction) ?? [];
  if (sign === undefined) return null;
  const code = /^(?:\d+|0x[\da-f]+)$/i.test(sign)
    ? Number(sign)
    : (sign.replace(/^"/, '').codePointAt(0) ?? 0);
  const font = symbolFont(/\\f\s*(?:"([^"]*)"|(\S+))/i.exec(instruction)?.slice(1).find(Boolean));
  if (code > 0x10ffff || code < 0x20) return null;
  const char = String.fromCodePoint(code);
  if (font) return readSymbols(char, font);
  return /\\u\b/i.test(instruction) || code < 0x80
    ? char
    : new TextDecoder('windows-1252').decode(Uint8Array.of(code & 0xff));
}
